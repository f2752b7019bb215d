import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const MARIA = '1000000005';
const READ_AGAIN = '/oidc/card/start';

describe('the proof of a card', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  const token = (page: Page) => formsOf(page).find(({ hidden }) => hidden['_csrf'])?.hidden['_csrf'] ?? '';
  const post = (who: Person, path: string, page: Page, fields = {}) =>
    who.browser.post(`${world.url}${path}`, { _csrf: token(page), ...fields });
  const offersToRead = (page: Page) => formsOf(page).some(({ action }) => action === READ_AGAIN);

  it.each(['/recovery', '/link'])('is asked for by %s, with the way to it', async (path) => {
    const stranger = new Person(world);
    const page = await stranger.open(path);
    expect([page.status, refusalOf(page), offersToRead(page)]).toEqual([401, 'verification.card-not-proven', true]);
  });

  it.each([
    ['/recovery', 'verification.card-not-proven', { what: 'password' }],
    ['/link', 'verification.card-not-proven', {}],
    ['/unlink', 'linking.fresh-sign-in-needed', {}],
  ])('is asked for by a form to %s too', async (path, code, fields) => {
    const stranger = new Person(world);
    const page = await post(stranger, path, await stranger.open('/'), fields);
    expect([page.status, refusalOf(page)]).toEqual([401, code]);
  });

  it('serves once: what was spent to link recovers nothing, and the page says to read again', async () => {
    const menu = await person.link('hanako', HANAKO);
    expect(menu.html).toContain('すでに手続きに使われました');
    expect(formsOf(menu).map(({ action }) => action)).not.toContain('/recovery');
    const refused = await post(person, '/recovery', menu, { what: 'password' });
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'verification.proof-spent']);
    expect(offersToRead(refused)).toBe(true);
    expect(await world.database.query('SELECT 1 FROM recovery."case"')).toEqual([]);
  });

  it('serves once: what was spent to recover does not unlink', async () => {
    const cardOnly = new Person(world);
    await cardOnly.readCard('hanako');
    expect((await cardOnly.recover('password')).status).toBe(200);
    const refused = await post(cardOnly, '/unlink', await cardOnly.open('/menu'));
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'verification.proof-spent']);
    expect(await liveLinks(HANAKO)).toBe(1);
  });

  it('is worth nothing in the hands of another after its link ended', async () => {
    await person.readCard('hanako');
    const stolen = person.browser.cookie('__Host-card') ?? '';
    const thief = new Person(world);
    thief.browser.plant({ host: 'localhost', name: '__Host-card', value: stolen, path: '/' });
    await person.browser.submit(await person.open('/menu'), '/unlink');
    expect(headingOf(await thief.open('/menu'))).toBe('本人確認の有効時間が過ぎました');
    expect((await thief.open('/recovery')).status).toBe(401);
  });

  it('ends after ten minutes everywhere', async () => {
    const late = new Person(world);
    const menu = await late.readCard('hanako');
    await world.advance('PT9M50S');
    expect(headingOf(await late.open('/menu'))).toBe('手続きを選んでください');
    await world.advance('PT20S');
    const expired = await late.open('/menu');
    expect([headingOf(expired), offersToRead(expired)]).toEqual(['本人確認の有効時間が過ぎました', true]);
    expect((await late.open('/recovery')).status).toBe(401);
    expect(refusalOf(await post(late, '/recovery', menu, { what: 'password' }))).toBe('verification.card-not-proven');
    expect(headingOf(await late.open('/status'))).toBe('連携状況の確認');
  });

  it('that ended between the sign-in and the button links nothing', async () => {
    const late = new Person(world);
    const menu = await late.readCard('maria');
    await world.advance('PT9M');
    const confirm = await late.signIn(menu, MARIA);
    await world.advance('PT2M');
    const refused = await late.browser.submit(confirm, '/link');
    expect([refused.status, refusalOf(refused)]).toEqual([401, 'verification.card-not-proven']);
    expect(await liveLinks(MARIA)).toBe(0);
  });

  async function liveLinks(account: string): Promise<number> {
    const rows = await world.database.query('SELECT 1 FROM linking.link WHERE account_id = $1 AND ended_at IS NULL', [
      account,
    ]);
    return rows.length;
  }
});
