import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, type Page, refusalOf } from '../support/web-browser.js';

describe('leaving', () => {
  const kept: Record<string, string> = {};
  let world: ServiceUnderTest;
  let person: Person;
  let menu: Page;
  let home: Page;
  let lines: readonly string[];

  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    menu = await person.link('hanako', '0123456789');
    for (const name of ['__Host-card', '__Host-account', '__Host-browser']) kept[name] = person.browser.cookie(name)!;
    const before = person.browser.cookieLines.length;
    home = await person.browser.submit(menu, '/leave');
    lines = person.browser.cookieLines.slice(before);
  });
  afterAll(() => world?.stop());

  it('leads to the first page', () => {
    expect([home.status, home.url.pathname]).toEqual([200, '/']);
  });

  it('takes back every cookie that stands for somebody', () => {
    for (const name of Object.keys(kept)) {
      expect(lines).toContainEqual(
        expect.stringMatching(new RegExp(`^${name}=; Path=/; Expires=Thu, 01 Jan 1970 .*Secure`)),
      );
    }
    expect([person.browser.cookie('__Host-card'), person.browser.cookie('__Host-account')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(person.browser.cookie('__Host-browser')).not.toBe(kept['__Host-browser']);
  });

  it('ends the session, so that a copy of its cookie is worth nothing', async () => {
    const thief = new Person(world);
    thief.browser.plant({ host: 'localhost', name: '__Host-account', value: kept['__Host-account']!, path: '/' });
    expect(headingOf(await thief.open('/status'))).toBe('連携状況の確認');
    const [session] = await world.database.query('SELECT revoked_at FROM auth.browser_session');
    expect(session.revoked_at).toBeInstanceOf(Date);
  });

  it('makes the forms of pages that are still open useless', async () => {
    const refused = await person.browser.submit(menu, '/leave');
    expect([refused.status, refusalOf(refused)]).toEqual([403, 'web.foreign-form']);
  });

  it('by the back button shows nothing of the person', async () => {
    expect(headingOf(await person.open('/menu'))).toBe('カードで本人確認をしてください');
    expect((await person.open('/recovery')).status).toBe(401);
    expect(menu.headers.get('cache-control')).toBe('no-store');
  });

  it('is possible for somebody who was never there', async () => {
    const stranger = new Person(world);
    const first = await stranger.open('/');
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(first.html)![1]!;
    expect((await stranger.browser.post(`${world.url}/leave`, { _csrf })).url.pathname).toBe('/');
  });

  it('keeps the language', async () => {
    const english = new Person(world);
    await english.open('/?lang=en');
    const page = await english.readCard('maria');
    expect((await english.browser.submit(page, '/leave')).html).toContain('<html lang="en">');
  });
});
