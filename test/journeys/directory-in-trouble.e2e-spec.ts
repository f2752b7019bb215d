import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, refusalOf, secretOf, textOf } from '../support/web-browser.js';
import { type Trouble, TroubledDirectory } from './troubled-directory.js';

const HANAKO = '0123456789';
const UNAVAILABLE = 'recovery.directory-unavailable';
const UNKNOWN = 'recovery.outcome-unknown';

describe('recovering while the directory', () => {
  let directory: TroubledDirectory;
  let world: ServiceUnderTest;
  let person: Person;

  beforeAll(async () => {
    directory = await TroubledDirectory.start();
    world = await serviceUnderTest({ SANDBOX_DIRECTORY_URL: directory.url, RECOVERY_GUARD: 'immediate' });
    directory.behind = world.sandboxUrl;
  });
  beforeEach(async () => {
    directory.trouble = () => undefined;
    await world.reset();
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await person.readCard('hanako');
  });
  afterAll(async () => {
    await world?.stop();
    await directory?.stop();
  });

  const isTaken = (secret = `Sandbox-${HANAKO}`) => person.isTaken(HANAKO, secret);
  const stage = async () => {
    const [row] = await world.database.query<{ stage: string }[]>('SELECT stage FROM recovery."case"');
    return row?.stage;
  };
  const onChange = (trouble: Trouble) => (call: string) => (call.startsWith('GET') ? undefined : trouble);
  /** Repeats the case with the same reading of the card, and gets what works. */
  const repeats = async () => {
    directory.trouble = () => undefined;
    const standing = await person.open('/recovery');
    expect(headingOf(standing)).toBe('再設定の状況');
    const issued = await person.browser.submit(standing, '/recovery/step');
    expect(await isTaken(secretOf(issued))).toBe(true);
    expect(await stage()).toBe('issued');
  };

  /** What follows a credential is done after all, and its person hears of it. */
  const isDoneLater = (account: object) =>
    vi.waitFor(
      async () => {
        expect(await person.json(`/accounts/${HANAKO}.json`)).toMatchObject(account);
        const subjects = (await person.mails()).map(({ subject }) => subject).join();
        expect(subjects).toContain('再設定のうち，まだ終わっていないことがあります');
        expect(subjects).toContain('再設定がすべて終わりました');
      },
      { timeout: 30_000, interval: 100 },
    );

  it('does not say who the account is spends nothing', async () => {
    directory.trouble = () => 'busy';
    const refused = await person.recover('password');
    expect([refused.status, refusalOf(refused)]).toEqual([503, 'accounts.facts-unavailable']);
    expect(await stage()).toBeUndefined();
    directory.trouble = () => undefined;
    expect(await isTaken(secretOf(await person.recover('password')))).toBe(true);
  });

  it.each([
    ['is too busy', 'busy', 503, UNAVAILABLE, 'failed', true],
    ['refuses', 'refused', 422, 'recovery.directory-refused', 'failed', true],
    ['breaks off after doing it', 'broken-off', 503, UNKNOWN, 'unknown', false],
    ['does it and says that it failed', 'failed-after-all', 503, UNKNOWN, 'unknown', false],
    ['does it and never answers', 'silent', 503, UNKNOWN, 'unknown', false],
  ] as const)(
    '%s tells the truth, and the same reading can be used again',
    async (_how, trouble, status, code, left, old) => {
      directory.trouble = onChange(trouble);
      const refused = await person.recover('password');
      expect([refused.status, refusalOf(refused), secretOf(refused)]).toEqual([status, code, undefined]);
      expect(refused.html).toContain('href="/recovery"');
      expect(await stage()).toBe(left);
      expect(await isTaken()).toBe(old);
      expect(textOf(await person.open('/recovery'))).toContain(
        { busy: '何も変更されていません', refused: 'いまのパスワードは変わっていません' }[trouble as string] ??
          '使えなくなっている可能性',
      );
      await repeats();
    },
  );

  it('ends no sessions after setting the password still shows it, and they are ended later', async () => {
    directory.trouble = (call) => (call === 'POST /sessions/revocation' ? 'busy' : undefined);
    const page = await person.recover('password');
    expect(textOf(page)).toContain('まだサインアウトできていません');
    expect(await isTaken(secretOf(page))).toBe(true);
    expect(textOf(await person.open('/recovery'))).toContain('まだサインアウトできていません');
    directory.trouble = () => undefined;
    await isDoneLater({ sessionsRevokedAt: expect.any(String) });
    expect(textOf(await person.open('/recovery'))).not.toContain('まだサインアウトできていません');
  });

  it('keeps an old method after the pass was issued still shows the pass, and removes it later, and nothing else', async () => {
    directory.trouble = (call) => (call === 'DELETE /methods/…' ? 'refused' : undefined);
    const page = await person.recover('access-pass', { lost: 'yes' });
    expect(textOf(page)).toContain('まだ削除できていないもの');
    expect(await isTaken(secretOf(page))).toBe(true);
    await world.database.query(
      `INSERT INTO sandbox.method (id, account_id, secret, created_at, registered_at)
       VALUES (gen_random_uuid(), $1, 'of the new phone', shared.now(), shared.now())`,
      [HANAKO],
    );
    directory.trouble = () => undefined;
    await isDoneLater({ methods: 1 });
  });

  it('gives no pass leaves the old methods where they are', async () => {
    directory.trouble = (call) => (call === 'POST /access-pass' ? 'refused' : undefined);
    const refused = await person.recover('access-pass', { lost: 'yes' });
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.directory-refused']);
    expect(await person.json(`/accounts/${HANAKO}.json`)).toMatchObject({ methods: 1, sessionsRevokedAt: null });
    await repeats();
  });

  it('is down still shows the menu and the status, from what was known', async () => {
    directory.trouble = () => 'busy';
    const menu = await person.open('/menu');
    expect(menu.status).toBe(200);
    expect(textOf(menu)).toContain(HANAKO);
    expect(formsOf(menu).map(({ action }) => action)).toContain('/unlink');
    expect((await person.open('/status')).status).toBe(200);
  });

  it('is down still unlinks', async () => {
    directory.trouble = () => 'busy';
    const done = await person.browser.submit(await person.open('/menu'), '/unlink');
    expect(headingOf(done)).toBe('ひも付けを解除しました');
  });

  it('listens no more is told as a page, and links nothing new', async () => {
    const maria = new Person(world);
    const menu = await maria.readCard('maria');
    await directory.stop();
    const page = await maria.signIn(menu, '1000000005');
    expect([page.status, refusalOf(page)]).toEqual([503, 'accounts.facts-unavailable']);
    expect((await maria.open('/help')).status).toBe(200);
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
  });
});
