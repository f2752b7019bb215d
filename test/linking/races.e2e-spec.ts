import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/audit/persistence/verify-chain.js';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { UnlinkByAccount } from '../../src/linking/commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../../src/linking/commands/unlink-by-card.command.js';
import { rounds } from '../support/rounds.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { race, readCard } from './race.js';
import { chainOf, liveLinks, spentProofs } from './rows.js';

const HANAKO = '0123456789';
const KEN = '1000000001';

// The races for one card and for one account are the dearest to lose.
const ROUNDS = rounds(40);
const FEWER_ROUNDS = rounds(16);

describe('of two who link at the same moment', { timeout: 60_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    // Nobody works the jobs, so that nothing else moves.
    world = await serviceUnderTest({ ROLE: 'web' });
  });
  afterAll(() => world?.stop());

  const link = (account: string, token: string) => ({ command: new LinkCard(account, token) });
  const unlink = (account: string) => world.app.get(CommandBus).execute(new UnlinkByAccount(account));

  it('one card to two accounts, one is refused and keeps its proof', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const card = `two-accounts-${round}`;
      const tokens = [await readCard(world, card), await readCard(world, card)] as const;
      const ends = await race(world, link(HANAKO, tokens[0]), link(KEN, tokens[1]));
      expect(ends.toSorted()).toEqual(['done', 'linking.card-already-linked']);
      const winner = ends[0] === 'done' ? HANAKO : KEN;
      expect(await liveLinks(world)).toEqual([winner]);
      expect(await spentProofs(world, tokens)).toEqual(ends.map((end) => (end === 'done' ? 'link' : null)));
      await unlink(winner);
    }
  });

  it('two cards to one account, one is refused and keeps its proof', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const tokens = [await readCard(world, `one-${round}`), await readCard(world, `other-${round}`)] as const;
      const ends = await race(world, link(HANAKO, tokens[0]), link(HANAKO, tokens[1]));
      expect(ends.toSorted()).toEqual(['done', 'linking.not-agreed']);
      expect(await liveLinks(world)).toEqual([HANAKO]);
      expect(await spentProofs(world, tokens)).toEqual(ends.map((end) => (end === 'done' ? 'link' : null)));
      await unlink(HANAKO);
    }
  });

  it('one reading of a card to two accounts, one finds the proof spent', async () => {
    for (let round = 0; round < FEWER_ROUNDS; round += 1) {
      const token = await readCard(world, `one-reading-${round}`);
      const ends = await race(world, link(HANAKO, token), link(KEN, token));
      expect(ends.filter((end) => end === 'done')).toHaveLength(1);
      expect(['verification.proof-spent', 'linking.card-already-linked']).toContain(ends.find((end) => end !== 'done'));
      const winner = ends[0] === 'done' ? HANAKO : KEN;
      expect(await liveLinks(world)).toEqual([winner]);
      await unlink(winner);
    }
  });

  it('the same card and account by a double press, neither is refused', async () => {
    for (let round = 0; round < FEWER_ROUNDS; round += 1) {
      const token = await readCard(world, `double-press-${round}`);
      expect(await race(world, link(HANAKO, token), link(HANAKO, token))).toEqual(['done', 'done']);
      expect(await liveLinks(world)).toEqual([HANAKO]);
      await unlink(HANAKO);
    }
  });

  it('who unlink by two readings of one card, one ends the link and the other finds nothing', async () => {
    for (let round = 0; round < FEWER_ROUNDS; round += 1) {
      const card = `unlinked-twice-${round}`;
      await world.app.get(CommandBus).execute(new LinkCard(HANAKO, await readCard(world, card)));
      const tokens = [await readCard(world, card), await readCard(world, card)] as const;
      const ends = await race(world, ...tokens.map((token) => ({ command: new UnlinkByCard(token) })));
      expect(ends.filter((end) => end === 'done')).toHaveLength(1);
      expect(['linking.not-linked', 'verification.card-not-proven', 'verification.proof-expired']).toContain(
        ends.find((end) => end !== 'done'),
      );
      expect(await liveLinks(world)).toEqual([]);
    }
  });

  it('every link began and ended once in an audit chain that is whole', async () => {
    const linked = await chainOf(world, 'linking.card-linked');
    const unlinked = await chainOf(world, 'linking.card-unlinked');
    expect(linked.length).toBe(2 * ROUNDS + 3 * FEWER_ROUNDS);
    expect(new Set(linked).size).toBe(linked.length);
    expect(unlinked.toSorted()).toEqual(linked.toSorted());
    expect((await verifyChain(world.database)).faults).toEqual([]);
  });
});
