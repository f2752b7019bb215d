import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PostgresNotices } from '../../src/notices/persistence/postgres-notices.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, refusalOf, secretOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const LINKED = 'マイナンバーカードとの連携のお知らせ';
const ISSUED = '一時アクセスパス発行のお知らせ';

describe('an objection', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
    await person.link('hanako', HANAKO);
  });
  afterAll(() => world?.stop());

  /** The path of the objection link in a mail about something; a mail from before the reset may still come in, and its link is unknown. */
  const linkIn = (subject: string): Promise<string> =>
    vi.waitFor(
      async () => {
        const mails = (await person.mails()).filter((mail) => mail.subject.includes(subject));
        const paths = mails.map(({ links }) => new URL(links[0]!).pathname);
        const pages = await Promise.all(paths.map((path) => new Person(world).open(path)));
        return pages.find(({ status }) => status === 200)!.url.pathname;
      },
      { timeout: 10_000, interval: 50 },
    );
  const object = async (path: string, who = new Person(world)) => who.browser.submit(await who.open(path), path);
  const suspended = async () => {
    const [row] = await world.database.query(
      `SELECT suspended_at FROM linking.link WHERE ended_at IS NULL AND account_id = $1`,
      [HANAKO],
    );
    return row.suspended_at !== null;
  };

  it('changes nothing when its page is only opened, as a mail scanner does', async () => {
    const path = await linkIn(LINKED);
    const page = await new Person(world).open(path);
    expect([page.status, headingOf(page)]).toEqual([200, 'この操作に心当たりはありませんか']);
    expect(textOf(page)).toContain('連携されました');
    expect(textOf(page)).not.toContain(HANAKO);
    expect(await suspended()).toBe(false);
  });

  it('suspends also what the desk restores while it is being made', async () => {
    const path = await linkIn(LINKED);
    const notices = world.app.get(PostgresNotices);
    const note = notices.object.bind(notices);
    const meanwhile = vi.spyOn(notices, 'object').mockImplementation(async (notice) => {
      await world.database.query('UPDATE linking.link SET suspended_at = NULL');
      return note(notice);
    });
    await object(path);
    meanwhile.mockRestore();
    expect(await suspended()).toBe(true);
  });

  it('suspends the link by its button, without a sign-in, and says so', async () => {
    const done = await object(await linkIn(LINKED));
    expect([done.url.pathname, headingOf(done)]).toEqual(['/objections/done', '申し出を受け付けました']);
    expect(await suspended()).toBe(true);
    const [{ by_kind }] = await world.database.query(
      `SELECT by_kind FROM audit.record WHERE type = 'linking.link-suspended'`,
    );
    expect(by_kind).toBe('notice');
  });

  it('works once', async () => {
    const path = await linkIn(LINKED);
    const scanner = new Person(world);
    const before = await scanner.open(path);
    await object(path);
    const opened = await new Person(world).open(path);
    expect([opened.status, refusalOf(opened)]).toEqual([409, 'notices.objection-used']);
    const pressed = await scanner.browser.submit(before, path);
    expect([pressed.status, refusalOf(pressed)]).toEqual([409, 'notices.objection-used']);
    expect(
      await world.database.query(`SELECT 1 FROM audit.record WHERE type = 'notices.objection-raised'`),
    ).toHaveLength(1);
  });

  it('pressed twice at once is noted once', async () => {
    const path = await linkIn(LINKED);
    const who = new Person(world);
    const page = await who.open(path);
    const pages = await Promise.all([1, 2].map(() => who.browser.submit(page, path)));
    expect(pages.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await suspended()).toBe(true);
  });

  it('is too old after thirty days', async () => {
    const path = await linkIn(LINKED);
    await world.advance('P29D');
    expect((await new Person(world).open(path)).status).toBe(200);
    await world.advance('P1DT1H');
    const old = await new Person(world).open(path);
    expect([old.status, refusalOf(old)]).toEqual([422, 'notices.objection-too-old']);
    expect(await suspended()).toBe(false);
  });

  it('is unknown with another token', async () => {
    const path = await linkIn(LINKED);
    const page = await new Person(world).open(`${path.slice(0, -1)}${path.endsWith('A') ? 'E' : 'A'}`);
    expect([page.status, refusalOf(page)]).toEqual([404, 'notices.objection-unknown']);
  });

  it('stops recovery, and menu and status say so', async () => {
    await object(await linkIn(LINKED));
    const menu = await person.readCard('hanako');
    expect(textOf(menu)).toContain('停止されて');
    expect(formsOf(menu).map(({ action }) => action)).not.toContain('/recovery');
    expect(textOf(await person.open('/status'))).toContain('停止されています');
    const refused = await person.recover('password');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'linking.link-is-suspended']);
  });

  it('withdraws the pass that was issued, and repeats it no more', async () => {
    await person.readCard('hanako');
    const pass = secretOf(await person.recoverByCode('access-pass'))!;
    await object(await linkIn(ISSUED));
    await vi.waitFor(
      async () =>
        expect(await person.json(`/accounts/${HANAKO}.json`)).toMatchObject({
          accessPassIssuedAt: null,
          sessionsRevokedAt: expect.any(String),
        }),
      { timeout: 10_000, interval: 50 },
    );
    expect(await person.isTaken(HANAKO, pass)).toBe(false);
    const standing = await person.open('/recovery');
    expect(secretOf(standing)).toBeUndefined();
    const refused = await person.browser.submit(standing, '/recovery/step');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'linking.link-is-suspended']);
  });

  it('cannot be got round by unlinking and linking again', async () => {
    await object(await linkIn(LINKED));
    await world.advance('PT30S');
    await person.browser.submit(await person.readCard('hanako'), '/unlink');
    expect(textOf(await person.link('hanako', HANAKO))).toContain('保留中です');
    await person.readCard('hanako');
    expect(refusalOf(await person.recover('password'))).toBe('linking.link-is-held');
  });

  it('follows the card to another account of the same name', async () => {
    const ken = new Person(world);
    await world.university('1000000001', { standing: 'left' });
    await ken.link('ken', '2000000001');
    await vi.waitFor(async () => expect(await ken.mails('ken@mail.example')).toHaveLength(1), 10_000);
    const [mail] = await ken.mails('ken@mail.example');
    await object(new URL(mail!.links[0]!).pathname);
    await ken.browser.submit(await ken.readCard('ken'), '/unlink');
    await world.university('1000000001', { standing: 'current' });
    expect(textOf(await ken.link('ken', '1000000001'))).toContain('保留中です');
  });

  it('follows the account to another card of the same name', async () => {
    await object(await linkIn(LINKED));
    await world.advance('PT30S');
    await person.browser.submit(await person.readCard('hanako'), '/unlink');
    expect(textOf(await person.link('hanako-reissued', HANAKO))).toContain('保留中です');
  });
});
