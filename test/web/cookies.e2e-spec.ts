import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('the cookies of the service', () => {
  let world: ServiceUnderTest;
  let lines: readonly string[];

  beforeAll(async () => {
    world = await serviceUnderTest();
    const person = new Person(world);
    await person.open('/?lang=en');
    await person.link('hanako', '0123456789');
    const ours = new RegExp('^__Host-');
    lines = person.browser.cookieLines.filter((line) => ours.test(line));
  });
  afterAll(() => world?.stop());

  it('are these four and no other', () => {
    const shown = lines.map((line) => line.replace(/=[\w-]{43};/, '=<43>;').replace(/Expires=[^;]+/, 'Expires=<date>'));
    expect([...new Set(shown)].toSorted()).toEqual([
      '__Host-account=<43>; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-browser=<43>; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-card=<43>; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-language=en; Max-Age=31536000; Path=/; Expires=<date>; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('come from pages of the service alone, without a domain', () => {
    expect(lines.filter((line) => /domain=/i.test(line))).toEqual([]);
  });

  it('are not set again while the browser is known', async () => {
    const person = new Person(world);
    await person.open('/');
    await person.open('/help');
    expect(person.browser.cookieLines.length).toBe(1);
  });

  it('are drawn anew where somebody made up a value', async () => {
    const person = new Person(world);
    person.browser.plant({ host: 'localhost', name: '__Host-browser', value: 'made-up', path: '/' });
    await person.open('/');
    expect(person.browser.cookieLines.join()).toMatch(/^__Host-browser=[\w-]{43};/);
  });

  it('hold only what the database knows as SHA-256', async () => {
    const stored = await world.database.query<object[]>(
      'SELECT encode(token_sha256, $1) AS known FROM verification.proof UNION SELECT encode(id_sha256, $1) FROM auth.browser_session',
      ['hex'],
    );
    const values = lines.map((line) => line.split(/[=;]/)[1] ?? '');
    expect(stored.length).toBeGreaterThan(1);
    expect(values.filter((value) => JSON.stringify(stored).includes(value))).toEqual([]);
  });
});
