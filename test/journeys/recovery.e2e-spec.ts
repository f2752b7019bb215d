import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, secretOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const NAME = `${HANAKO}@utac.example.ac.jp`;
const ISSUED = 'パスワードが発行されました';

describe('recovering', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest({ RECOVERIES_PER_DAY: '20' });
    await new Person(world).link('hanako', HANAKO);
  });
  beforeEach(async () => {
    person = new Person(world);
    await person.readCard('hanako');
  });
  afterAll(() => world?.stop());

  const cases = () =>
    world.database.query<{ stage: string; attempts: number }[]>(
      'SELECT stage, attempts FROM recovery."case" ORDER BY requested_at DESC',
    );
  const account = () => person.json<{ methods: number; mustChangePassword: boolean }>(`/accounts/${HANAKO}.json`);
  const again = (page: Page, fields = {}) => {
    const action = formsOf(page).some((form) => form.action === '/recovery') ? '/recovery' : '/recovery/step';
    return person.browser.submit(page, action, fields);
  };

  const leadsOn = ({ html }: Page, page: string) => {
    expect(html).toContain(`>${NAME}</`);
    expect(html).toContain(`href="${world.sandboxUrl}/${page}?login_hint=${encodeURIComponent(NAME)}"`);
  };

  it('a password shows it once, and the university takes it and asks for another', async () => {
    const page = await person.recover('password');
    expect(headingOf(page)).toBe(ISSUED);
    expect(secretOf(page)).toMatch(/^[A-HJ-NP-Za-kmnp-z2-9]{16}$/);
    expect(page.url.href).not.toContain(secretOf(page));
    expect(await person.isTaken(HANAKO, secretOf(page)!)).toBe(true);
    expect(await person.isTaken(HANAKO, `Sandbox-${HANAKO}`)).toBe(false);
    expect(await account()).toMatchObject({ mustChangePassword: true, methods: 1 });
    expect(await cases()).toMatchObject([{ stage: 'issued', attempts: 1 }]);
  });

  it('a password is shown with the name that the university takes, and leads there with it', async () => {
    leadsOn(await person.recover('password'), 'account');
  });

  it('is told by mail with the name that the university takes', async () => {
    await person.recover('password');
    await vi.waitFor(
      async () =>
        expect((await person.mails()).map(({ text }) => text).join()).toContain(`サインインに使うアカウント：${NAME}`),
      { timeout: 10_000, interval: 100 },
    );
  });

  it('never shows a secret by looking again', async () => {
    await person.recover('password');
    for (const path of ['/recovery', '/menu', '/status']) expect(secretOf(await person.open(path))).toBeUndefined();
    expect(headingOf(await person.open('/recovery'))).toBe('再設定の状況');
  });

  it('again with the same reading gives a new password, and the old one no longer works', async () => {
    const first = secretOf(await person.recover('password'))!;
    const second = secretOf(await again(await person.open('/recovery')))!;
    expect(second).not.toBe(first);
    expect(await person.isTaken(HANAKO, first)).toBe(false);
    expect(await person.isTaken(HANAKO, second)).toBe(true);
    expect((await cases())[0]).toEqual({ stage: 'issued', attempts: 2 });
  });

  it('again gives what was asked for, and refuses anything else, which another tab may ask for', async () => {
    await person.recover('password');
    const standing = await person.open('/recovery');
    const refused = await again(standing, { step: 'access-pass' });
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'recovery.closed']);
    expect(await account()).toMatchObject({ methods: 1 });
    expect(headingOf(await again(standing))).toBe(ISSUED);
  });

  it('a password for somebody whose phone is lost is no help, and the page says what is', async () => {
    await person.readCard('hanako');
    const page = await person.recover('password', { lost: 'yes' });
    expect([page.status, headingOf(page)]).toEqual([400, '発行したいものを選んでください']);
    expect(page.html).toContain('電話をなくした場合は，「両方」か「一時アクセスパス」を選んでください');
    expect(page.html).toMatch(/name="lost" value="yes" checked/);
  });

  it('is refused by a page about another account than the card that was read meanwhile', async () => {
    const form = await person.open('/recovery');
    await person.readCard('misaki');
    const refused = await person.browser.submit(form, '/recovery', { what: 'password' });
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'recovery.page-out-of-date']);
  });

  it('by reloading a page that showed it is refused, and what was shown goes on working', async () => {
    const form = await person.open('/recovery');
    await again(form, { what: 'password' });
    const standing = await person.open('/recovery');
    const shown = secretOf(await again(standing))!;
    for (const page of [form, standing]) {
      const reloaded = await again(page, { what: 'password' });
      expect([reloaded.status, refusalOf(reloaded), secretOf(reloaded)]).toEqual([409, 'recovery.closed', undefined]);
      expect(reloaded.html).toContain('href="/recovery"');
    }
    expect(await person.isTaken(HANAKO, shown)).toBe(true);
  });

  it('can be finished on the page that shows it, and then nothing is left for who comes next', async () => {
    const page = await person.recover('password');
    expect(textOf(page)).toContain('終了する');
    expect((await person.browser.submit(page, '/leave')).url.pathname).toBe('/');
    expect(refusalOf(await person.open('/recovery'))).toBe('verification.card-not-proven');
  });

  it('again is possible for two minutes only, and then asks to read the card again', async () => {
    const shown = secretOf(await person.recover('password'))!;
    const standing = await person.open('/recovery');
    expect(textOf(standing)).toContain('2分以内');
    await world.advance('PT2M1S');
    const closed = await person.open('/recovery');
    expect(formsOf(closed).map(({ action }) => action)).toEqual(['/oidc/card/start']);
    expect(textOf(closed)).toContain('もう一度カードを読み取ってください');
    const refused = await again(standing);
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'recovery.closed']);
    expect(await person.isTaken(HANAKO, shown)).toBe(true);
  });

  it('is over after five attempts, and then asks to read the card again', async () => {
    let page = await person.recover('password');
    for (const _ of [2, 3, 4, 5]) page = await again(await person.open('/recovery'));
    const last = secretOf(page)!;
    const closed = await person.open('/recovery');
    expect(formsOf(closed).map(({ action }) => action)).toEqual(['/oidc/card/start']);
    expect(textOf(closed)).toContain('これ以上発行できません');
    const forced = await again(formOf(closed));
    expect([forced.status, refusalOf(forced)]).toEqual([409, 'recovery.closed']);
    expect((await cases())[0]).toEqual({ stage: 'issued', attempts: 5 });
    expect(await person.isTaken(HANAKO, last)).toBe(true);
  });

  it('by two presses at once makes one case, and only a password that was shown works', async () => {
    const before = (await cases()).length;
    const form = await person.open('/recovery');
    const pages = await Promise.all([1, 2, 3].map(() => again(form, { what: 'password' })));
    expect((await cases()).length).toBe(before + 1);
    const shown = pages.flatMap((page) => secretOf(page) ?? []);
    expect(await Promise.all(shown.map((password) => person.isTaken(HANAKO, password)))).toEqual([true]);
    expect(pages.filter((page) => !secretOf(page)).map(refusalOf)).toEqual(
      Array.from({ length: 3 - shown.length }, () =>
        expect.stringMatching(/^(recovery\.in-progress|recovery\.closed|verification\.proof-spent|web\.stale)$/),
      ),
    );
  });

  // The passes come last: after one a password needs a code, too.
  it('an access pass is shown with the name that the university takes, and leads there with it', async () => {
    leadsOn(await person.recoverByCode('access-pass'), 'security-info');
  });

  it('an access pass is good for one sign-in and leaves the phone as it is', async () => {
    const pass = secretOf(await person.recoverByCode('access-pass'))!;
    expect(await account()).toMatchObject({ methods: 1 });
    expect([await person.isTaken(HANAKO, pass), await person.isTaken(HANAKO, pass)]).toEqual([true, false]);
  });

  it('an access pass for a phone that is lost removes every method', async () => {
    const page = await person.recoverByCode('access-pass', { lost: 'yes' });
    expect(await account()).toMatchObject({ methods: 0 });
    expect(await person.isTaken(HANAKO, secretOf(page)!)).toBe(true);
  });
});

/** The page with a form to /recovery that it does not show, as somebody would send who kept an older page. */
function formOf(page: Page): Page {
  const token = formsOf(page)[0]?.hidden['_csrf'] ?? '';
  const form = `<form method="post" action="/recovery"><input type="hidden" name="_csrf" value="${token}"/>`;
  return { ...page, html: `${form}<input type="hidden" name="what" value="password"/></form>` };
}
