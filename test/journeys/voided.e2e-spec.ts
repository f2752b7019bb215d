import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PurgeCases } from '../../src/recovery/reactions/purge-cases.task.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { secretOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const CHOSEN = `Sandbox-${HANAKO}`;
const MAILS = {
  linked: 'マイナンバーカードとの連携のお知らせ',
  password: 'パスワード発行のお知らせ',
  'access-pass': '一時アクセスパス発行のお知らせ',
} as const;

interface Credentials {
  readonly methods: number;
  readonly accessPassIssuedAt: string | null;
  readonly passwordChangedAt: string;
  readonly sessionsRevokedAt: string | null;
}

describe('an objection makes worthless', () => {
  let world: ServiceUnderTest;
  let thief: Person;
  beforeAll(async () => {
    world = await serviceUnderTest({ RECOVERY_GUARD: 'immediate' });
  });
  beforeEach(async () => {
    await world.reset();
    thief = new Person(world);
    await thief.link('hanako', HANAKO);
    await thief.readCard('hanako');
  });
  afterAll(() => world?.stop());

  const credentials = () => thief.json<Credentials>(`/accounts/${HANAKO}.json`);
  const cases = () => world.database.query<object[]>('SELECT 1 FROM recovery."case"');

  /** Issues something with the victim's card, and waits until the victim was told. */
  async function issue(what: 'password' | 'access-pass') {
    const secret = secretOf(await thief.recover(what))!;
    return { secret, objection: await objectionTo(MAILS[what]), before: await credentials() };
  }
  /** The path of the objection link in the mail about something; one from before the reset is unknown. */
  const objectionTo = (subject: string): Promise<string> =>
    vi.waitFor(
      async () => {
        const mails = (await thief.mails()).filter((mail) => mail.subject.includes(subject));
        const paths = mails.map(({ links }) => new URL(links[0]!).pathname);
        const pages = await Promise.all(paths.map((path) => new Person(world).open(path)));
        return pages.find(({ status }) => status === 200)!.url.pathname;
      },
      { timeout: 10_000, interval: 50 },
    );
  /** Presses the button of an objection link, and waits until the last step is done: every session is ended. */
  async function object(path: string): Promise<void> {
    const { sessionsRevokedAt: before } = await credentials();
    const victim = new Person(world);
    const done = await victim.browser.submit(await victim.open(path), path);
    expect(done.url.pathname).toBe('/objections/done');
    await vi.waitFor(async () => expect((await credentials()).sessionsRevokedAt).not.toBe(before), {
      timeout: 10_000,
      interval: 50,
    });
  }

  const COVERS = {
    'left the link as it is': async () => {},
    'ended the link': async () => {
      await thief.browser.submit(await thief.readCard('hanako'), '/unlink');
    },
    'erased everything': async () => {
      await thief.readCard('hanako');
      await thief.browser.submit(await thief.open('/erasure'), '/erasure');
    },
  } as const;
  const live = async () =>
    world.database.query<object[]>('SELECT 1 FROM linking.link WHERE ended_at IS NULL AND account_id = $1', [HANAKO]);

  describe.each(Object.keys(COVERS) as (keyof typeof COVERS)[])('of a thief who %s', (cover) => {
    async function coverTracks(): Promise<void> {
      await COVERS[cover]();
      expect(await live()).toHaveLength(cover === 'left the link as it is' ? 1 : 0);
    }

    it('the access pass, and every method that may have been registered with it, but not those from before', async () => {
      const { secret, objection, before } = await issue('access-pass');
      await world.database.query(
        `INSERT INTO sandbox.method (id, account_id, secret, created_at, registered_at)
         VALUES (gen_random_uuid(), $1, 'of the thief', shared.now(), shared.now())`,
        [HANAKO],
      );
      await coverTracks();
      await object(objection);
      expect(await thief.isTaken(HANAKO, secret)).toBe(false);
      const left = await world.database.query<{ secret: Buffer }[]>(
        'SELECT secret FROM sandbox.method WHERE account_id = $1 AND removed_at IS NULL',
        [HANAKO],
      );
      expect(left.map((method) => method.secret.toString())).not.toContain('of the thief');
      const { passwordChangedAt } = before;
      expect(await credentials()).toMatchObject({ accessPassIssuedAt: null, methods: 1, passwordChangedAt });
    });

    it('the password, as long as its notice says', async () => {
      const { secret, objection, before } = await issue('password');
      await coverTracks();
      await world.advance('P29D');
      await object(objection);
      expect(await thief.isTaken(HANAKO, secret)).toBe(false);
      const after = await credentials();
      expect(after.passwordChangedAt).not.toBe(before.passwordChangedAt);
      expect(after.methods).toBe(1);
    });

    it('nothing of the person where nothing was issued, and ends the sessions all the same', async () => {
      const objection = await objectionTo(MAILS.linked);
      await coverTracks();
      await object(objection);
      expect(await thief.isTaken(HANAKO, CHOSEN)).toBe(true);
      expect((await credentials()).methods).toBe(1);
    });
  });

  it('what an erased case gave, so such a case is kept until no objection can come, and no longer', async () => {
    await issue('password');
    await COVERS['erased everything']();
    const purge = () => world.app.get(PurgeCases, { strict: false }).run();
    await world.advance('P30D');
    await purge();
    expect(await cases()).toHaveLength(1);
    await world.advance('P1DT1M');
    await purge();
    expect(await cases()).toEqual([]);
  });

  it('nothing more that was issued longer ago: such cases are erased at once', async () => {
    await issue('password');
    await world.advance('P31DT1M');
    await COVERS['erased everything']();
    expect(await cases()).toEqual([]);
  });
});
