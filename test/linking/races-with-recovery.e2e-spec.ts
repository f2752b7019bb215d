import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/audit/persistence/verify-chain.js';
import { AccountSessions } from '../../src/auth/sessions/account-sessions.js';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { UnlinkByAccount } from '../../src/linking/commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../../src/linking/commands/unlink-by-card.command.js';
import { ImportLink } from '../../src/linking/contract/import-link.command.js';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { rounds } from '../support/rounds.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { ISSUER, race, readCard } from './race.js';
import { casesAfterTheEnd, openCases, spentProofs } from './rows.js';

const HANAKO = '0123456789';
const KEN = '1000000001';
const ROUNDS = rounds(16);

// What a recovery may hear whose link ends at the same moment.
const CUT_SHORT = [
  'linking.not-linked',
  'verification.card-not-proven',
  'verification.proof-expired',
  'verification.proof-spent',
  'web.stale',
];

describe('a recovery that races', { timeout: 60_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    // Nobody works the jobs, so that nothing else moves.
    world = await serviceUnderTest({ ROLE: 'web' });
  });
  afterAll(() => world?.stop());

  /** A card linked to an account that is signed in somewhere, and a fresh reading of the card. */
  async function linkedCard(card: string): Promise<string> {
    await world.app.get(CommandBus).execute(new ImportLink(ISSUER, card, '山田　花子', HANAKO, new Date()));
    await world.app.get(AccountSessions).begin(HANAKO, true);
    return readCard(world, card);
  }
  const recover = (token: string) => ({ command: new BeginRecovery(token, 'access-pass', false) });
  const unlink = () => world.app.get(CommandBus).execute(new UnlinkByAccount(HANAKO));

  // The two begin up to 24 ms apart, so that every step of the one meets every step of the other.
  const apart = (round: number) => (round * 24) / ROUNDS;

  it('an unlinking by the account comes clearly before or after it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const token = await linkedCard(`unlinked-${round}`);
      const unlinking = { command: new UnlinkByAccount(HANAKO), after: apart(round) };
      const [recovered = '', unlinked] = await race(world, recover(token), unlinking);
      expect(['done', ...CUT_SHORT]).toContain(recovered);
      expect(unlinked).toBe('done');
      expect(await openCases(world)).toEqual([]);
    }
    expect(await casesAfterTheEnd(world)).toEqual([]);
  });

  it('an unlinking by the same reading of the card cannot have its proof as well', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const token = await linkedCard(`same-proof-${round}`);
      const unlinking = { command: new UnlinkByCard(token), after: apart(round) / 2 };
      const [recovered = '', unlinked = ''] = await race(world, recover(token), unlinking);
      const purpose = unlinked === 'done' ? 'unlink' : 'recover';
      expect(await spentProofs(world, [token])).toEqual([purpose]);
      if (unlinked === 'done') expect(CUT_SHORT).toContain(recovered);
      else expect([recovered, unlinked]).toEqual(['done', 'verification.proof-spent']);
      if (unlinked !== 'done') await unlink();
    }
    expect(await casesAfterTheEnd(world)).toEqual([]);
  });

  it('a linking by the same reading of the card is refused, and takes nothing from it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const token = await linkedCard(`linked-twice-${round}`);
      const linking = { command: new LinkCard(KEN, token), after: apart(round) / 2 };
      const [recovered, linked = ''] = await race(world, recover(token), linking);
      expect(recovered).toBe('done');
      expect(['verification.proof-spent', 'linking.card-already-linked']).toContain(linked);
      expect(await spentProofs(world, [token])).toEqual(['recover']);
      await unlink();
    }
  });

  it('itself by a double press is carried out once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const token = await linkedCard(`pressed-twice-${round}`);
      const ends = await race(world, recover(token), recover(token));
      expect(ends.toSorted()).toEqual(['done', 'recovery.in-progress']);
      await unlink();
    }
  });

  it('leaves the audit chain whole', async () => {
    const { records, faults } = await verifyChain(world.database);
    expect(faults).toEqual([]);
    expect(records).toBeGreaterThan(4 * 3 * ROUNDS);
  });
});
