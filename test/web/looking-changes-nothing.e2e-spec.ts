import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { contentsOf } from './database-contents.js';
import { pathsFor } from './routes.js';

/** Every address that can be opened. */
const PAGES = [
  '/',
  '/desk',
  '/desk/figures',
  '/desk/figures.csv',
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
  '/status',
  '/unlink',
  '/unlink/done',
];

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
    });
    await vi.waitFor(async () => {
      const [sent] = await world.database.query('SELECT count(*)::int AS count FROM notices.delivery');
      expect(sent).toEqual({ count: 2 });
    });
    await person.readCard('hanako');
  });
  afterAll(() => world?.stop());

  it('is tested here for every page', () => {
    expect(PAGES).toEqual(pathsFor('get', world.app));
  });

  it.each(PAGES)('%s changes nothing', async (path) => {
    const before = await contentsOf(world.database);
    const address = path === '/objections/:token' ? objection : path;
    const page = await person.open(address);
    expect(page.status).toBe(path.endsWith('/callback') ? 422 : path.startsWith('/desk') ? 403 : 200);
    const head = await fetch(`${world.url}${address}`, { method: 'HEAD' });
    expect(head.status).toBeLessThan(500);
    expect(await contentsOf(world.database)).toEqual(before);
  });
});
