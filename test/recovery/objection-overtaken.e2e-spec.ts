import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { RestoreLink } from '../../src/linking/contract/desk.commands.js';
import { SuspendLink } from '../../src/linking/contract/suspend-link.command.js';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { DirectoryUnavailable } from '../../src/recovery/ports/directory-errors.js';
import { DoAftermath } from '../../src/recovery/reactions/do-aftermath.reaction.js';
import { VoidIssuedWhenSuspended } from '../../src/recovery/reactions/void-issued.reaction.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { newPeople } from '../linking/people.js';
import { readCard } from '../linking/race.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('what follows a credential', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  let directory: CredentialDirectory;
  let run = 700;
  beforeAll(async () => {
    // Nobody works the jobs but the test.
    world = await serviceUnderTest({ ROLE: 'web', RECOVERY_GUARD: 'immediate' });
    directory = world.app.get(CredentialDirectory, { strict: false });
  });
  afterAll(() => world?.stop());

  const bus = () => world.app.get(CommandBus);

  async function linked() {
    const { student: account } = await newPeople(world, (run += 1));
    const card = `${account}-card`;
    await bus().execute(new LinkCard(account, await readCard(world, card)));
    const [row] = await world.database.query<{ id: string }[]>(
      'SELECT id FROM linking.link WHERE account_id = $1 AND ended_at IS NULL',
      [account],
    );
    return { account, card, linkId: row!.id };
  }
  const register = async (account: string, number: number) => {
    for (let at = 0; at < number; at += 1)
      await world.database.query(
        `INSERT INTO sandbox.method (id, account_id, secret, created_at, registered_at)
         VALUES (gen_random_uuid(), $1, 'phone', shared.now(), shared.now())`,
        [account],
      );
  };
  const ids = async (account: string) => (await directory.methods(account)).map(({ id }) => id).toSorted();

  it('does not go on removing methods once somebody has objected', async () => {
    const { account, card, linkId } = await linked();
    await register(account, 3);
    const remove = directory.removeMethod.bind(directory);
    // At first the directory removes nothing; the job will.
    Reflect.set(directory, 'removeMethod', async () => {
      throw new DirectoryUnavailable();
    });
    const issued = await bus().execute(new BeginRecovery(await readCard(world, card), 'access-pass', true));
    expect(issued?.left).toContain('methods');

    let began = () => {};
    let goOn = () => {};
    const first = new Promise<void>((resolve) => (began = resolve));
    const wait = new Promise<void>((resolve) => (goOn = resolve));
    const removed: string[] = [];
    Reflect.set(directory, 'removeMethod', async (of: string, id: string) => {
      began();
      await wait;
      removed.push(id);
      await remove(of, id);
    });
    const job = world.app
      .get(DoAftermath, { strict: false })
      .handle({ data: { caseId: issued!.caseId, accountId: account, step: 'access-pass' } } as never);
    await first;
    // While the first call is under way, the owner of the methods objects; that is committed before the second one begins.
    await bus().execute(new SuspendLink(linkId, theService));
    goOn();
    await job.catch(() => {});
    Reflect.set(directory, 'removeMethod', remove);
    // The one under way can no longer be stopped; the others can.
    expect(removed.length).toBeLessThanOrEqual(1);
  });

  it('a voiding that is tried again voids nothing that was issued after the desk restored the link', async () => {
    const { account, card, linkId } = await linked();
    const thiefs = await bus().execute(new BeginRecovery(await readCard(world, card), 'password', false));
    expect(thiefs?.step).toBe('password');
    await bus().execute(new SuspendLink(linkId, theService));
    const [suspended] = await world.database.query<{ at: Date }[]>('SELECT shared.now() AS at');
    const event = { at: suspended!.at.toISOString(), data: { linkId, accountId: account } } as never;
    const voiding = world.app.get(VoidIssuedWhenSuspended, { strict: false });
    // The last call of the voiding fails, as where a right is missing; the job is tried again for about a day.
    const revoke = directory.revokeSessions.bind(directory);
    Reflect.set(directory, 'revokeSessions', async () => {
      throw new DirectoryUnavailable();
    });
    await expect(voiding.handle(event)).rejects.toThrow();
    Reflect.set(directory, 'revokeSessions', revoke);

    // The desk restores the link, its owner gets what they need, and registers their phone.
    await bus().execute(new RestoreLink(linkId, theService));
    await world.advance('PT10M');
    const owners = await bus().execute(new BeginRecovery(await readCard(world, card), 'both', false));
    await register(account, 1);
    const phones = await ids(account);
    const person = new Person(world);
    const pass = owners?.step === 'access-pass' ? owners.code : '';
    expect(phones).toHaveLength(1);

    await voiding.handle(event);
    const after = { phones: await ids(account), pass: await person.isTaken(account, pass) };
    expect(after).toEqual({ phones, pass: true });
  });
});
