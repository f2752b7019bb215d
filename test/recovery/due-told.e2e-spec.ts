import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { Cases } from '../../src/recovery/domain/cases.js';
import { TellDueCases } from '../../src/recovery/reactions/tell-due-cases.task.js';
import { newPeople } from '../linking/people.js';
import { readCard } from '../linking/race.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('whoever changes a case that has waited at the moment when its person is told', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web', RECOVERY_GUARD: 'delay' });
  });
  afterAll(() => world?.stop());

  it('does not keep the others from being told', async () => {
    for (const run of [901, 902]) {
      const { student: account } = await newPeople(world, run);
      const card = `${account}-card`;
      await world.app.get(CommandBus).execute(new LinkCard(account, await readCard(world, card)));
      await world.app.get(CommandBus).execute(new BeginRecovery(await readCard(world, card), 'both', false));
    }
    await world.advance('PT25H');
    const cases = world.app.get(Cases, { strict: false });
    const honest = cases.due.bind(cases);
    Reflect.set(cases, 'due', async (at: Date) => {
      const due = await honest(at);
      await world.database.query('UPDATE recovery."case" SET version = version + 1 WHERE id = $1', [
        due[0]?.current.id,
      ]);
      return due;
    });
    await world.app
      .get(TellDueCases, { strict: false })
      .run()
      .catch(() => {});
    Reflect.set(cases, 'due', honest);
    const [told] = await world.database.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM recovery."case" WHERE due_told_at IS NOT NULL',
    );
    expect(told?.count).toBe(1);
  });
});
