import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, secretOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const ISSUED = 'パスワードが発行されました';

describe('recovering', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
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
  const again = (page: Page, fields = {}) => person.browser.submit(page, '/recovery', fields);

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

  it('again repeats what was asked for, whatever the form says now', async () => {
    await person.recover('password');
    const page = await again(await person.open('/recovery'), { what: 'access-pass', lost: 'yes' });
    expect(headingOf(page)).toBe(ISSUED);
    expect(await account()).toMatchObject({ methods: 1 });
  });

  it('by reloading the page that showed it gives a new one that works', async () => {
    const form = await person.open('/recovery');
    await again(form, { what: 'password' });
    const reloaded = secretOf(await again(form, { what: 'password' }))!;
    expect(await person.isTaken(HANAKO, reloaded)).toBe(true);
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
    const taken = await Promise.all(shown.map((password) => person.isTaken(HANAKO, password)));
    expect(taken.filter((right) => right)).toEqual([true]);
    expect(pages.filter((page) => !secretOf(page)).map(refusalOf)).toEqual(
      Array.from({ length: 3 - shown.length }, () =>
        expect.stringMatching(/^(recovery\.in-progress|verification\.proof-spent|web\.stale)$/),
      ),
    );
  });

  it('an access pass is good for one sign-in and leaves the phone as it is', async () => {
    const pass = secretOf(await person.recover('access-pass'))!;
    expect(await account()).toMatchObject({ methods: 1 });
    expect([await person.isTaken(HANAKO, pass), await person.isTaken(HANAKO, pass)]).toEqual([true, false]);
  });

  it('an access pass for a phone that is lost removes every method', async () => {
    const page = await person.recover('access-pass', { lost: 'yes' });
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
