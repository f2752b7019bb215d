import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { contentsOf } from './database-contents.js';
import { pathsFor } from './routes.js';

/** Every address that can be opened, but for the desk's, which has tests of its own. */
const PAGES = [
  '/',
  '/alumni',
  '/alumni/requests/:uid',
  '/api/docs',
  '/api/docs/:id',
  '/api/openapi.json',
  '/erasure',
  '/erasure/done',
  '/help',
  '/link',
  '/livez',
  '/menu',
  '/objections/:token',
  '/objections/done',
  '/oidc/account/callback',
  '/oidc/card/callback',
  '/privacy',
  '/readyz',
  '/recovery',
  '/rehearsal',
  '/rescue',
  '/rescue/applications/:id',
  '/rescue/cases/:id',
  '/status',
  '/unlink',
  '/unlink/done',
];

/** What a page answers to somebody who has nothing to do there; all others open. */
const CLOSED: Readonly<Record<string, number>> = {
  '/alumni/requests/:uid': 404,
  '/api/docs/:id': 404,
  '/oidc/account/callback': 422,
  '/oidc/card/callback': 422,
  '/rescue/applications/:id': 404,
  '/rescue/cases/:id': 404,
};

describe('opening', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let objection: string;

  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    await person.link('hanako', '0123456789');
    objection = await vi.waitFor(async () => {
      const mails = await person.mails();
      expect(mails.length).toBe(2);
      return new URL(mails[0]!.links[0]!).pathname;
    }, 10_000);
    await vi.waitFor(async () => {
      const [sent] = await world.database.query('SELECT count(*)::int AS count FROM notices.delivery');
      expect(sent).toEqual({ count: 2 });
    }, 10_000);
    await person.readCard('hanako');
    // The first signing key of a database is made when somebody first needs one.
    await fetch(`${world.url}/op/jwks`);
  });
  afterAll(() => world?.stop());

  it('is tested here for every page', () => {
    expect(PAGES).toEqual(pathsFor('get', world.app).filter((path) => !path.startsWith('/desk')));
  });

  it.each(PAGES)('%s changes nothing', async (path) => {
    const before = await contentsOf(world.database);
    const address = path === '/objections/:token' ? objection : path;
    const page = await person.open(address);
    expect(page.status).toBe(CLOSED[path] ?? 200);
    const head = await fetch(`${world.url}${address}`, { method: 'HEAD' });
    expect(head.status).toBeLessThan(500);
    expect(await contentsOf(world.database)).toEqual(before);
  });
});
