import { QueryBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountFactsOf } from '../../src/accounts/contract/account-facts.query.js';
import { ApiProgram } from '../support/api-client.js';
import { note } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { APPLICATION, applyAndProve, idOf } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { refusalOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const KEN = '2000000001';
const KEN_STUDENT = '1000000001';
const ICHIRO = '2000000002';
const MARIA = '1000000005';
const MISAKI = '1000000003';

/** What the university says of 鈴木 一郎. */
const FACTS = {
  kind: 'staff',
  standing: 'current',
  names: ['鈴木 一郎', 'スズキ イチロウ', 'SUZUKI Ichiro'],
  addresses: ['2000000002@univ.example'],
  language: 'ja',
  personId: 'p-ichiro',
  privileged: false,
} as const;

describe('a system of the university', () => {
  let world: ServiceUnderTest;
  let program: ApiProgram;
  beforeAll(async () => {
    world = await serviceUnderTest();
    program = new ApiProgram(world, 'site');
  });
  afterAll(() => world?.stop());

  const eventsOf = async (account: string, context: string) =>
    world.database.query<{ type: string; kind: string; id: string }[]>(
      `SELECT type, by_kind AS kind, by_id AS id FROM audit.record
        WHERE type LIKE $2 AND data::jsonb ->> 'accountId' = $1 ORDER BY seq`,
      [account, `${context}.%`],
    );
  const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code];

  describe('that shows people their own information', () => {
    const stateOf = (account: string) => program.get(`/api/v1/accounts/${account}/link`);

    it('sees whether a card is linked and since when, and nothing else', async () => {
      expect((await stateOf(HANAKO)).body).toEqual({ accountId: HANAKO, state: 'none' });
      expect((await stateOf('9999999999')).body).toEqual({ accountId: '9999999999', state: 'none' });
      await new Person(world).link('hanako', HANAKO);
      const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect((await stateOf(HANAKO)).body).toEqual({ accountId: HANAKO, state: 'usable', since });
    });
  });

  describe('that handles incidents', () => {
    it('stops a link at once, in its own name, and its person is told', async () => {
      await new Person(world).link('maria', MARIA);
      const answer = await program.post(`/api/v1/accounts/${MARIA}/suspension`, {});
      expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ state: 'suspended' })]);
      expect(await eventsOf(MARIA, 'linking')).toContainEqual({
        type: 'linking.link-suspended',
        kind: 'integrator',
        id: 'site',
      });
      const maria = new Person(world);
      await maria.readCard('maria');
      expect(refusalOf(await maria.recover('password'))).toBe('linking.link-is-suspended');
      await vi.waitFor(async () => {
        const [sent] = await world.database.query<{ count: number }[]>(
          `SELECT count(*)::int AS count FROM audit.record r JOIN notices.notice n ON n.id = r.event_id WHERE r.type = 'linking.link-suspended'`,
        );
        expect(sent!.count).toBeGreaterThan(0);
      }, 10_000);
    });

    it('stops nothing where nothing is linked', async () => {
      expect(codeOf(await program.post('/api/v1/accounts/2000000010/suspension'))).toEqual([404, 'linking.not-linked']);
    });
  });

  describe('that knows who is a member', () => {
    let now: Date;
    beforeAll(async () => {
      await new Person(world).link('ichiro', ICHIRO);
      const [row] = await world.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
      now = row!.now;
      for (const name of [...FACTS.names, ...FACTS.addresses]) note('fact', name);
    });
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000).toISOString();
    const tell = (facts: object, account = ICHIRO) =>
      program.put(`/api/v1/accounts/${account}`, { ...FACTS, ...facts });

    it('tells changes that count at once, in its own name, as if the directory had', async () => {
      await world.advance('PT1H');
      const left = await tell({ standing: 'left', asOf: at(60) });
      expect([left.status, left.body]).toEqual([200, { accountId: ICHIRO, outcome: 'accepted' }]);
      const returned = await tell({ faculty: '工学部', asOf: at(120) });
      expect(returned.body).toEqual({ accountId: ICHIRO, outcome: 'accepted' });
      // The directory, which has not changed, is asked meanwhile and changes nothing.
      await world.app.get(QueryBus).execute(new AccountFactsOf(ICHIRO, 'now'));
      expect(await eventsOf(ICHIRO, 'accounts')).toEqual(
        ['left', 'changed', 'returned', 'changed'].map((what) => ({
          type: `accounts.account-${what}`,
          kind: 'integrator',
          id: 'site',
        })),
      );
    });

    it('changes nothing by what is older than what is known', async () => {
      const before = await eventsOf(ICHIRO, 'accounts');
      expect((await tell({ standing: 'left', asOf: at(30) })).body).toEqual({ accountId: ICHIRO, outcome: 'outdated' });
      expect(await eventsOf(ICHIRO, 'accounts')).toEqual(before);
    });

    it('is overtaken by the directory as soon as that says something new', async () => {
      await world.university(ICHIRO, { names: ['鈴木 一郎', 'SUZUKI Ichiro'] });
      const facts = await world.app.get(QueryBus).execute(new AccountFactsOf(ICHIRO, 'now'));
      expect(facts).toMatchObject({ standing: 'current', names: ['鈴木 一郎', 'SUZUKI Ichiro'] });
      expect(facts?.faculty).not.toBe('工学部');
      now = facts!.asOf;
    });

    it('cannot say what will be true, nor merge an account into itself', async () => {
      expect(codeOf(await tell({ asOf: at(3_600 * 3) }))).toEqual([422, 'accounts.facts-from-future']);
      expect(codeOf(await tell({ asOf: at(0), mergedInto: ICHIRO }))).toEqual([422, 'accounts.merged-into-itself']);
    });

    it('leaves nothing here of accounts that nobody here has to do with', async () => {
      expect((await tell({ asOf: at(0) }, '2000009999')).body).toEqual({
        accountId: '2000009999',
        outcome: 'accepted',
      });
      expect(await world.database.query(`SELECT 1 FROM accounts.account WHERE id = '2000009999'`)).toEqual([]);
    });

    it('tells of many at once, each of which is taken or refused by itself', async () => {
      await world.advance('PT5M');
      const [row] = await world.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
      now = row!.now;
      const account = { ...FACTS, accountId: ICHIRO };
      const answer = await program.post('/api/v1/accounts/batch', {
        accounts: [
          { ...account, faculty: '文学部', asOf: at(0) },
          { ...account, asOf: at(-900) },
          { ...account, asOf: at(3_600 * 3) },
          { ...account, kind: 'robot', asOf: at(0) },
          'nonsense',
        ],
      });
      expect(answer.body).toEqual({
        results: [
          { outcome: 'accepted' },
          { outcome: 'outdated' },
          { outcome: 'refused', code: 'accounts.facts-from-future' },
          {
            outcome: 'refused',
            code: 'api.invalid-request',
            errors: [{ pointer: '#/kind', detail: expect.any(String) }],
          },
          { outcome: 'refused', code: 'api.invalid-request', errors: [{ pointer: '#', detail: 'must be an object' }] },
        ],
      });
      expect(await world.database.query('SELECT faculty FROM accounts.account WHERE id = $1', [ICHIRO])).toEqual([
        { faculty: '文学部' },
      ]);
    });

    it('ends what was open when somebody leaves, as the directory does', async () => {
      const ken = new Person(world);
      await ken.link('ken', KEN_STUDENT);
      await world.advance('PT2M');
      const [known] = await world.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
      const names = ['佐藤 健'];
      const facts = {
        kind: 'student',
        standing: 'left',
        names,
        addresses: [],
        personId: 'p-ken',
        asOf: known!.now.toISOString(),
      };
      expect((await tell(facts, KEN_STUDENT)).status).toBe(200);
      expect((await eventsOf(KEN_STUDENT, 'accounts'))[0]).toMatchObject({
        type: 'accounts.account-left',
        kind: 'integrator',
      });
      expect(await eventsOf(KEN, 'accounts')).toEqual([]);
    });
  });

  describe('in which applications are decided', () => {
    let rescueId: string;
    beforeAll(async () => {
      const misaki = new Person(world);
      await misaki.readCard('misaki');
      rescueId = idOf(await applyAndProve(misaki));
    });

    it('lists those that came before the desk, page by page, without a word of anybody’s', async () => {
      // A second one of another account, so that there are two pages.
      await world.database.query(
        `CREATE TEMP TABLE copied AS SELECT * FROM rescue.rescue; UPDATE copied SET id = gen_random_uuid(), account_id = '1000000004', requested_at = requested_at + interval '1 s'; INSERT INTO rescue.rescue SELECT * FROM copied`,
      );
      const first = await program.get('/api/v1/rescues?limit=1');
      const { items, next } = first.body as { items: object[]; next: string };
      const requestedAt = expect.any(String);
      expect(items).toEqual([{ rescueId, accountId: MISAKI, service: 'onedrive', stage: 'requested', requestedAt }]);
      const second = (await program.get(`/api/v1/rescues?limit=1&cursor=${next}`)).body as {
        items: object[];
        next?: string;
      };
      expect([second.items, second.next]).toEqual([[expect.objectContaining({ accountId: '1000000004' })], undefined]);
      expect((await program.get(`/api/v1/rescues?accountId=1000000004`)).body).toEqual({ items: second.items });
      expect((await program.get('/api/v1/rescues?stage=open')).body).toEqual({ items: [] });
      expect(codeOf(await program.get('/api/v1/rescues?cursor=abc'))).toEqual([400, 'api.cursor-unreadable']);
    });

    it('sees the reason and not the contact address, and that it saw is recorded', async () => {
      const answer = await program.get(`/api/v1/rescues/${rescueId}`);
      expect(answer.body).toMatchObject({ rescueId, reason: APPLICATION.reason, byOffice: false, messages: [] });
      expect(answer.text).not.toContain(APPLICATION.contact);
      expect(await eventsOf(MISAKI, 'rescue')).toContainEqual({
        type: 'rescue.rescue-shown',
        kind: 'integrator',
        id: 'site',
      });
      expect(codeOf(await program.get(`/api/v1/rescues/${crypto.randomUUID()}`))).toEqual([404, 'rescue.unknown']);
    });

    it('decides on what it has seen, once, in its own name', async () => {
      const path = `/api/v1/rescues/${rescueId}`;
      const tag = (await program.get(path)).headers.get('etag')!;
      const body = { decision: 'approve', text: '審査の結果，承認しました．' };
      const stale = await program.post(`${path}/decision`, body, { 'If-Match': '"another"' });
      expect(codeOf(stale)).toEqual([412, 'api.changed-meanwhile']);
      const done = await program.post(`${path}/decision`, body, { 'If-Match': tag });
      expect([done.status, done.body]).toEqual([
        200,
        expect.objectContaining({
          stage: 'approved',
          decision: { approved: true, text: body.text, at: expect.any(String) },
        }),
      ]);
      expect(await eventsOf(MISAKI, 'rescue')).toContainEqual({
        type: 'rescue.rescue-approved',
        kind: 'integrator',
        id: 'site',
      });
      // The same decision again, as after a crash, is no other decision; another one is.
      expect((await program.post(`${path}/decision`, body)).status).toBe(200);
      expect(codeOf(await program.post(`${path}/decision`, { ...body, decision: 'decline' }))).toEqual([
        409,
        'rescue.stands-elsewhere',
      ]);
    });
  });

  describe('in which people ask for help', () => {
    it('sees how a recovery stands, and nothing of what was issued', async () => {
      const path = `/api/v1/recoveries?accountId=${HANAKO}`;
      expect((await program.get(path)).body).toEqual({ items: [] });
      const hanako = new Person(world);
      await hanako.readCard('hanako');
      await hanako.recover('password');
      const { items } = (await program.get(path)).body as { items: object[] };
      expect(items).toEqual([
        {
          caseId: expect.any(String),
          accountId: HANAKO,
          plan: 'password',
          state: 'issued',
          requestedAt: expect.any(String),
          endedAt: expect.any(String),
        },
      ]);
    });
  });

  it('decides nothing where two operators decide', async () => {
    const careful = await serviceUnderTest({ DATABASE_URL: world.databaseUrl, DESK_FOUR_EYES: 'rescue' });
    const answer = await new ApiProgram(careful, 'site').post(`/api/v1/rescues/${crypto.randomUUID()}/decision`, {
      decision: 'approve',
      text: '承認します．',
    });
    await careful.stop();
    expect(codeOf(answer)).toEqual([422, 'rescue.decision-takes-two']);
  });
});
