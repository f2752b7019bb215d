import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { UnlinkByAccount } from '../../src/linking/commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../../src/linking/commands/unlink-by-card.command.js';
import { DomainError } from '../../src/shared/domain/domain-error.js';
import { readCard } from '../linking/race.js';
import { liveLinks } from '../linking/rows.js';
import { rounds } from '../support/rounds.js';
import { formsOf, WebBrowser } from '../support/web-browser.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { BOTH_KEYS } from './two-keys.js';

const HANAKO = '0123456789';
const KEN = '1000000001';
const ROUNDS = rounds(50);

describe('of two processes that use different keys', () => {
  let old: ServiceUnderTest;
  let young: ServiceUnderTest;
  beforeAll(async () => {
    const settings = { ROLE: 'web', DATA_KEYS: BOTH_KEYS };
    old = await serviceUnderTest({ ...settings, DATA_KEY_IN_USE: '1' });
    young = await serviceUnderTest({ ...settings, DATABASE_URL: old.databaseUrl });
  });
  afterAll(async () => {
    await young?.stop();
    await old?.stop();
  });

  const execute = (world: ServiceUnderTest, command: LinkCard | UnlinkByAccount | UnlinkByCard) =>
    world.app.get(CommandBus).execute(command);
  const attempt = (world: ServiceUnderTest, command: LinkCard) =>
    execute(world, command).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof DomainError) return error.code;
        throw error;
      },
    );

  it('each goes on with what the other has written', async () => {
    await execute(young, new LinkCard(HANAKO, await readCard(old, 'read-by-the-other')));
    await execute(old, new UnlinkByCard(await readCard(young, 'read-by-the-other')));
    expect(await liveLinks(old)).toEqual([]);
  });

  it('each takes the forms of the other', async () => {
    const browser = new WebBrowser();
    const { csrf } = await browser.open(`${old.url}/`).then((page) => ({ csrf: formsOf(page)[0]!.hidden['_csrf']! }));
    const reader = await browser.post(`${young.url}/oidc/card/start`, { _csrf: csrf, then: 'menu' });
    expect(reader.url.origin).toBe(young.sandboxUrl);
    const forged = await browser.post(`${young.url}/oidc/card/start`, { _csrf: `${csrf.slice(1)}A`, then: 'menu' });
    expect(forged.status).toBe(403);
  });

  it('one links a card and the other is refused, however close they come', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const card = `under-two-keys-${round}`;
      const [first, second] = [await readCard(old, card), await readCard(young, card)];
      const ends = await Promise.all([
        attempt(old, new LinkCard(HANAKO, first)),
        attempt(young, new LinkCard(KEN, second)),
      ]);
      expect(ends.toSorted()).toEqual(['done', 'linking.card-already-linked']);
      const winner = ends[0] === 'done' ? HANAKO : KEN;
      expect(await liveLinks(old)).toEqual([winner]);
      await execute(old, new UnlinkByAccount(winner));
    }
  });
});
