import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { TakeStep } from '../../src/recovery/commands/take-step.command.js';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { DirectoryUnavailable } from '../../src/recovery/ports/directory-errors.js';
import { newPeople } from '../linking/people.js';
import { readCard } from '../linking/race.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('a case that failed and is carried on later', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  let directory: CredentialDirectory;
  let run = 800;
  beforeAll(async () => {
    world = await serviceUnderTest();
    directory = world.app.get(CredentialDirectory, { strict: false });
  });
  afterAll(() => world?.stop());
  const bus = () => world.app.get(CommandBus);
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'a password alone',
      (error: unknown) => (error as { code: string }).code,
    );

  it.each(['TakeStep', 'BeginRecovery'] as const)(
    'gets no password alone for an account that has lost its second factor since, by %s',
    async (way) => {
      const { student: account } = await newPeople(world, (run += 1));
      await world.database.query(`UPDATE sandbox.account SET addresses = $2 WHERE id = $1`, [
        account,
        [`${account}@mail.example`],
      ]);
      await world.database.query(
        `INSERT INTO sandbox.method (id, account_id, secret, created_at, registered_at)
         VALUES (gen_random_uuid(), $1, 'phone', shared.now(), shared.now())`,
        [account],
      );
      const card = `${account}-card`;
      await bus().execute(new LinkCard(account, await readCard(world, card)));

      // Of an account with a second factor a password needs no code. The directory is busy at that moment.
      const honest = directory.setTemporaryPassword.bind(directory);
      Reflect.set(directory, 'setTemporaryPassword', async () => {
        throw new DirectoryUnavailable();
      });
      const first = await codeOf(bus().execute(new BeginRecovery(await readCard(world, card), 'password', false)));
      expect(first).toBe('recovery.directory-unavailable');
      Reflect.set(directory, 'setTemporaryPassword', honest);

      // Two days later the owner lost the phone, and the help desk removed it.
      await world.advance('PT48H');
      await world.database.query('DELETE FROM sandbox.method WHERE account_id = $1', [account]);
      const token = await readCard(world, card);
      const again =
        way === 'TakeStep'
          ? new TakeStep(token, undefined, 'password', undefined)
          : new BeginRecovery(token, 'password', false);
      expect(await codeOf(bus().execute(again))).not.toBe('a password alone');
    },
  );
});
