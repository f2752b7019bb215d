import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page, refusalOf } from '../support/web-browser.js';
import { contentsOf } from './database-contents.js';
import { otherMethods, pathsFor } from './routes.js';

/** Every address that changes something, with what its form sends; those at the end would end what the others need. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/oidc/account/start': { then: 'menu' },
  '/oidc/card/start': { then: 'menu' },
  '/recovery': { what: 'password' },
  '/recovery/step': { step: 'password', attempt: '2' },
  '/recovery/code': { code: '12345678' },
  '/recovery/code/new': {},
  '/recovery/cancel': {},
  '/rescue': { service: 'onedrive', contact: 'a@b.example', reason: 'because I need them', understood: 'yes' },
  '/rescue/applications/:id/code': { code: '12345678' },
  '/rescue/applications/:id/code/new': {},
  '/rescue/applications/:id/answer': { text: 'an answer' },
  '/rescue/applications/:id/withdraw': {},
  '/rescue/applications/:id/open': {},
  '/rescue/cases/:id/code': {},
  '/rescue/cases/:id/code/new': {},
  '/rescue/cases/:id/answer': { text: 'an answer' },
  '/rescue/cases/:id/withdraw': {},
  '/rescue/cases/:id/open': { code: '12345678' },
  '/objections/:token': {},
  '/link': {},
  '/unlink': {},
  '/erasure': {},
  '/status/desk-code': {},
  '/status/consents/:service/withdraw': {},
  '/alumni/requests/:uid': { name: 'yes' },
  '/alumni/requests/:uid/decline': {},
  '/leave': {},
};

/** What the browser says when another site, a neighbour, or a page of nobody's sends the form. */
const SENDERS: readonly (readonly [string, Record<string, string>])[] = [
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbouring host', { 'Sec-Fetch-Site': 'same-site' }],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }],
  ['a foreign origin', { Origin: 'https://evil.example' }],
  ['our host with another port', { Origin: 'http://localhost:1' }],
  ['our host over https', { Origin: 'https://localhost' }],
];

describe('a form', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let token: string;
  let foreignToken: string;
  let objection: string;

  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    await person.link('hanako', '0123456789');
    const menu = await person.readCard('hanako');
    token = tokenIn(menu);
    foreignToken = tokenIn(await new Person(world).open('/'));
    objection = await vi.waitFor(async () => new URL((await person.mails())[0]!.links[0]!).pathname, 10_000);
    // Both mails must be noted before contents are compared.
    await vi.waitFor(async () => {
      const [sent] = await world.database.query('SELECT count(*)::int AS count FROM notices.delivery');
      expect(sent).toEqual({ count: 2 });
    }, 10_000);
  });
  afterAll(() => world?.stop());

  const send = (path: string, fields: Record<string, string>, headers = {}): Promise<Page> =>
    person.browser.post(`${world.url}${path === '/objections/:token' ? objection : path}`, fields, headers);

  async function refused(path: string, fields: Record<string, string>, headers = {}): Promise<void> {
    const before = await contentsOf(world.database);
    const cookies = person.browser.cookieLines.length;
    const page = await send(path, { ...FORMS[path], ...fields }, headers);
    expect([page.status, refusalOf(page)]).toEqual([403, 'web.foreign-form']);
    expect(person.browser.cookieLines.length).toBe(cookies);
    expect(await contentsOf(world.database)).toEqual(before);
  }

  it('is tested here for every address that takes one', () => {
    expect(Object.keys(FORMS).toSorted()).toEqual(
      // The desk's have tests of their own.
      pathsFor('post', world.app).filter((path) => !path.startsWith('/desk')),
    );
    expect(otherMethods(world.app)).toEqual([]);
  });

  it.each(Object.keys(FORMS))('to %s is refused without a token', (path) => refused(path, {}));
  it.each(Object.keys(FORMS))('to %s is refused with half a token', (path) => refused(path, { _csrf: token.slice(1) }));
  it.each(Object.keys(FORMS))('to %s is refused with the token of another browser', (path) =>
    refused(path, { _csrf: foreignToken }),
  );

  it.each(Object.keys(FORMS).flatMap((path) => SENDERS.map(([who, headers]) => [path, who, headers] as const)))(
    'to %s is refused from %s, with the right token too',
    (path, _who, headers) => refused(path, { _csrf: token }, headers),
  );

  it('is refused whose token stands in the address', async () => {
    await refused(`/leave?_csrf=${token}`, {});
  });

  it.each(Object.keys(FORMS))('to %s is taken from our own page', async (path) => {
    const page = await send(path, { ...FORMS[path], _csrf: token });
    expect(refusalOf(page)).not.toBe('web.foreign-form');
    expect(page.status).not.toBe(403);
  });
});

function tokenIn(page: Page): string {
  return formsOf(page).find(({ hidden }) => hidden['_csrf'])?.hidden['_csrf'] ?? '';
}
