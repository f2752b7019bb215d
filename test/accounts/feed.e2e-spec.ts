import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountFactsOf } from '../../src/accounts/contract/account-facts.query.js';
import { DirectoryFeed } from '../../src/accounts/persistence/directory-feed.js';
import { PostgresAccounts } from '../../src/accounts/persistence/postgres-accounts.js';
import type { AccountDirectory } from '../../src/accounts/ports/account-directory.js';
import { FollowDirectory } from '../../src/accounts/reactions/follow-directory.task.js';
import { AccountSessions } from '../../src/auth/sessions/account-sessions.js';
import { ImportLink } from '../../src/linking/contract/import-link.command.js';
import { LinkOfAccount } from '../../src/linking/contract/link.query.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const STUDENT = '1000000001';
const STAFF = '2000000001';

describe('what the university says by its feed', () => {
  let world: ServiceUnderTest;
  let hanako: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    hanako = new Person(world);
  });
  afterAll(() => world?.stop());

  const followFeed = () => world.app.get(FollowDirectory, { strict: false }).run();
  const linkOf = (account: string) => world.app.get(QueryBus).execute(new LinkOfAccount(account));
  const eventsOf = async (account: string) =>
    (
      await world.database.query<{ type: string }[]>(
        `SELECT replace(type, 'accounts.', '') AS type FROM audit.record
          WHERE type LIKE 'accounts.%' AND data::jsonb ->> 'accountId' = $1 ORDER BY seq`,
        [account],
      )
    ).map(({ type }) => type);

  it('of somebody who leaves ends what is open, and keeps the link', async () => {
    await hanako.link('hanako', HANAKO);
    const session = await world.app.get(AccountSessions).begin(HANAKO, true);
    await world.university(HANAKO, { standing: 'left' });
    await followFeed();
    expect(await eventsOf(HANAKO)).toEqual(['account-left']);
    expect(await world.app.get(AccountSessions).find(session)).toBeUndefined();
    expect(await linkOf(HANAKO)).toMatchObject({ standing: 'usable' });
    await hanako.readCard('hanako');
    expect(refusalOf(await hanako.recover('password'))).toBe('recovery.account-has-left');
  });

  it('of somebody who returns lets the link serve again', async () => {
    await hanako.link('hanako', HANAKO);
    for (const standing of ['left', 'current']) {
      await world.university(HANAKO, { standing });
      await followFeed();
    }
    expect(await eventsOf(HANAKO)).toEqual(['account-left', 'account-returned']);
    await hanako.readCard('hanako');
    expect((await hanako.recover('password')).status).toBe(200);
  });

  it('of a new name releases the link that was held for it, and tells the person', async () => {
    await hanako.link('hanako-renamed', HANAKO);
    expect(await linkOf(HANAKO)).toMatchObject({ standing: 'held' });
    await world.university(HANAKO, { names: ['鈴木 花子', '山田 花子'] });
    await followFeed();
    await vi.waitFor(async () => expect(await linkOf(HANAKO)).toMatchObject({ standing: 'waiting' }), 10_000);
    await vi.waitFor(
      async () => expect((await hanako.mails()).map(({ subject }) => subject).join()).toContain('保留の解除'),
      10_000,
    );
  });

  it('of another name leaves a link that is usable as it is', async () => {
    await hanako.link('hanako', HANAKO);
    await world.university(HANAKO, { names: ['鈴木 花子'] });
    await followFeed();
    expect(await eventsOf(HANAKO)).toEqual(['account-changed']);
    expect(await linkOf(HANAKO)).toMatchObject({ standing: 'usable', name: '山田　花子' });
  });

  it('of another kind keeps the link, and the status page names the student account', async () => {
    const ken = new Person(world);
    await ken.link('ken', STUDENT);
    await world.university(STUDENT, { kind: 'staff' });
    await world.university(STAFF, { kind: 'student' });
    await followFeed();
    expect(await linkOf(STUDENT)).toMatchObject({ standing: 'usable' });
    expect(textOf(await ken.readCard('ken', 'ok', 'status'))).toContain(
      `学生のアカウント ${STAFF}@utac.example.ac.jp をお持ちの場合`,
    );
  });

  it('of two accounts made one takes the link along', async () => {
    const ken = new Person(world);
    await ken.link('ken', STUDENT);
    await world.university(STUDENT, { mergedInto: STAFF });
    await followFeed();
    await vi.waitFor(async () => expect(await linkOf(STAFF)).toMatchObject({ standing: 'usable' }), 10_000);
    expect(await linkOf(STUDENT)).toBeUndefined();
    expect(await eventsOf(STUDENT)).toEqual(['account-merged']);
    await ken.readCard('ken');
    expect(textOf(await ken.recover('password'))).toContain(STAFF);
  });

  it('of two linked accounts made one leaves the link of the one that remains', async () => {
    await hanako.link('hanako', HANAKO);
    await world.app.get(CommandBus).execute(new ImportLink('https://card', 'ken', '佐藤　健', STUDENT, new Date()));
    await world.university(STUDENT, { mergedInto: HANAKO });
    await followFeed();
    await vi.waitFor(async () => expect(await linkOf(STUDENT)).toBeUndefined(), 10_000);
    expect(await linkOf(HANAKO)).toMatchObject({ name: '山田　花子' });
  });

  it('of an account that is known no more counts as leaving', async () => {
    await hanako.link('hanako', HANAKO);
    await world.database.query('DELETE FROM sandbox.account WHERE id = $1', [HANAKO]);
    await world.advance('PT11M');
    const facts = await world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'known'));
    expect(facts).toMatchObject({ standing: 'left', leftAt: expect.any(Date), names: expect.arrayContaining([]) });
    expect(await eventsOf(HANAKO)).toEqual(['account-left']);
    expect(await world.app.get(QueryBus).execute(new AccountFactsOf('0000000000', 'now'))).toBeUndefined();
  });

  it('is kept only of accounts that somebody here has to do with', async () => {
    await hanako.link('hanako', HANAKO);
    await world.university('1000000005', { names: ['誰か'] });
    await followFeed();
    const known = await world.database.query<{ id: string }[]>('SELECT id FROM accounts.account ORDER BY id');
    expect(known.map(({ id }) => id)).toEqual([HANAKO, '1000000003', '1000000004']);
  });

  it('is recorded once, however many hear it at the same moment, and by whichever way', async () => {
    await hanako.link('hanako', HANAKO);
    await world.university(HANAKO, { standing: 'left' });
    const ask = () => world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'now'));
    await Promise.all([followFeed(), ask(), ask(), followFeed(), ask()]);
    expect(await eventsOf(HANAKO)).toEqual(['account-left']);
  });

  it('comes page by page, and a number that commits late is not passed over', async () => {
    await hanako.link('hanako', HANAKO);
    await followFeed();
    const late = world.database.createQueryRunner();
    await late.startTransaction();
    await late.query(`UPDATE sandbox.account SET names = '{late}' WHERE id = $1`, [HANAKO]);
    const others = world.database.query(
      `INSERT INTO sandbox.account (id, person_id, kind, standing, names, addresses, language, faculty, roles, privileged)
       SELECT (7000000000 + n)::text, 'p' || n, 'student', 'current', '{x}', '{}', 'ja', '', '{}', false FROM generate_series(1, 250) n`,
    );
    await followFeed();
    await late.commitTransaction();
    await late.release();
    await others;
    await followFeed();
    const facts = await world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'known'));
    expect(facts?.names).toEqual(['late']);
    const [{ cursor }] = await world.database.query(`SELECT cursor FROM accounts.feed`);
    const [{ last }] = await world.database.query(`SELECT max(changed_seq) AS last FROM sandbox.account`);
    expect(cursor).toBe(last);
  });

  it('is not lost when the account is asked about while the change is being made', async () => {
    await hanako.link('hanako', HANAKO);
    await followFeed();
    await world.advance('PT2M');
    const office = world.database.createQueryRunner();
    await office.startTransaction();
    await office.query(`UPDATE sandbox.account SET standing = 'left', left_at = shared.now() WHERE id = $1`, [HANAKO]);
    await world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'now'));
    await office.commitTransaction();
    await office.release();
    await followFeed();
    expect(await eventsOf(HANAKO)).toEqual(['account-left']);
  });

  describe('when something fails on the way', () => {
    const leave = { standing: 'left', leftAt: new Date('2026-04-01T00:00:00Z') } as const;
    const cursor = async () => (await world.app.get(DirectoryFeed, { strict: false }).cursor()) ?? 'none';
    const following = (changesAfter: AccountDirectory['changesAfter']) =>
      new FollowDirectory(
        { find: async () => undefined, ofPerson: async () => [], changesAfter },
        world.app.get(PostgresAccounts, { strict: false }),
        world.app.get(DirectoryFeed, { strict: false }),
      ).run();

    it('waits for the next minute where the directory is silent', async () => {
      await hanako.link('hanako', HANAKO);
      await followFeed();
      const before = await cursor();
      await following(() => Promise.reject(new Error('silence')));
      expect(await cursor()).toBe(before);
      await world.university(HANAKO, { standing: 'left' });
      await followFeed();
      expect(await eventsOf(HANAKO)).toEqual(['account-left']);
    });

    it('takes a page again of which a crash left half, and records nothing twice', async () => {
      await hanako.link('hanako', HANAKO);
      const facts = await world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'known'));
      if (!facts) throw new Error('nothing is known of the account');
      const { asOf: _, ...known } = facts;
      const asOf = new Date(Date.now() + 60_000);
      const left = { facts: { ...known, ...leave }, asOf };
      const broken = { facts: { ...known, accountId: '1000000003', kind: 'cat' as 'staff' }, asOf };
      const page = { cursor: '1', more: false };
      const before = await cursor();
      await expect(following(async () => ({ ...page, changes: [left, broken] }))).rejects.toThrow();
      expect(await cursor()).toBe(before);
      await following(async () => ({ ...page, changes: [left] }));
      expect(await cursor()).toBe('1');
      expect(await eventsOf(HANAKO)).toEqual(['account-left']);
    });

    it('begins anew after a reset, and with a cursor from before it', async () => {
      await followFeed();
      const old = await cursor();
      await world.reset();
      await hanako.link('hanako', HANAKO);
      await world.database.query('DELETE FROM accounts.feed');
      await world.database.query('INSERT INTO accounts.feed (cursor) VALUES ($1)', [old]);
      await world.university(HANAKO, { standing: 'left' });
      await followFeed();
      expect(await eventsOf(HANAKO)).toEqual(['account-left']);
    });
  });
});
