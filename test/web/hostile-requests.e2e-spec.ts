import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, refusalOf } from '../support/web-browser.js';

const PATHS = ['/', '/menu', '/status', '/objections/x', '/oidc/card/callback'];
const TAILS: readonly (readonly [string, string])[] = [
  ['a broken escape', '?state=%zz&lang=%'],
  ['bytes that are no UTF-8', '?state=%ff%fe&code=%c0%80'],
  ['a null byte', '?state=%00&lang=%00'],
  ['a huge query', `?state=${'a'.repeat(10_000)}`],
  ['very many parameters', `?${'a=1&'.repeat(2_000)}`],
  ['a parameter twice', '?state=a&state=b&code=c&code=d&lang=ja&lang=en'],
  ['parameters of objects', '?state[a]=1&__proto__[x]=1&constructor.prototype.x=1&lang[]=en'],
  ['markup', '?q=%3Cscript%3Ealert(1)%3C/script%3E'],
];
const BROKEN_PATHS = [
  '/%',
  '/%00',
  '/objections/%00',
  '/objections/%ff',
  '//evil.example',
  '/..%2f..%2fetc',
  '/\\evil',
  '/a%0d%0ab',
];
const FIELDS: readonly (readonly [string, string])[] = [
  ['fields of prototypes', '__proto__=x&constructor=y&prototype=z&toString=a&hasOwnProperty=b'],
  ['nested fields of prototypes', '__proto__[what]=password&constructor[prototype][what]=password'],
  ['a field twice', 'what=password&what=access-pass'],
  ['a list', 'what[]=password'],
  ['null bytes', 'what=%00&then=%00&lost=%00'],
  ['broken escapes', 'what=%zz&then=%e0%a4%a'],
  ['a value that is too long', `what=${'p'.repeat(15_000)}`],
  ['markup', 'what=%3Cscript%3Ealert(1)%3C/script%3E&then=%22%3E%3Cscript%3E'],
  ['another place', 'then=//evil.example/&what=nothing'],
];

describe('a hostile request', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let token: string;

  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    await person.link('hanako', '0123456789');
    const menu = await person.readCard('hanako');
    token = formsOf(menu).find(({ action }) => action === '/leave')?.hidden['_csrf'] ?? '';
  });
  afterAll(() => world?.stop());

  it.each(PATHS.flatMap((path) => TAILS.map(([what, tail]) => [path, what, tail] as const)))(
    'for %s with %s is answered and is no fault',
    async (path, _what, tail) => {
      const page = await person.open(`${path}${tail}`);
      expect(page.status).toBeLessThan(500);
      expect(page.html).toMatch(/^<!doctype html>/);
      expect(page.html).not.toContain('<script>alert');
    },
  );

  it.each(BROKEN_PATHS)('for the path %j is refused and is no fault', async (path) => {
    const answer = await raw(world, `GET ${path} HTTP/1.1\r\nAccept: text/html`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(answer).toMatch(/content-security-policy/i);
  });

  it.each(
    ['/recovery', '/oidc/card/start', '/oidc/account/start', '/objections/x'].flatMap((path) =>
      FIELDS.map(([what, fields]) => [path, what, fields] as const),
    ),
  )('to %s with %s is refused and is no fault', async (path, _what, fields) => {
    const page = await person.browser.post(`${world.url}${path}`, `${fields}&_csrf=${token}`);
    expect(page.status, page.html).toBeGreaterThanOrEqual(400);
    expect(page.status).toBeLessThan(500);
    expect(refusalOf(page)).not.toBe('web.foreign-form');
    expect(page.html).not.toContain('<script>alert');
    expect(Object.hasOwn(Object.prototype, 'what')).toBe(false);
  });

  it('spends no reading of the card', async () => {
    expect(await world.database.query('SELECT 1 FROM recovery."case"')).toEqual([]);
    expect((await person.recover('password')).status).toBe(200);
  });

  it.each([
    ['a cookie that is too long', `Cookie: __Host-card=${'a'.repeat(9_000)}`],
    ['very many cookies', `Cookie: ${Array.from({ length: 300 }, (_, at) => `c${at}=1`).join('; ')}`],
    ['cookies without names', 'Cookie: =; ;;=a; __Host-card; __Host-account=; __Host-browser=%00'],
    ['another host', 'Host: evil.example'],
    ['a forwarded host', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example'],
    ['methods in disguise', 'X-HTTP-Method-Override: DELETE'],
  ])('with %s gets the page it asks for, and nothing of its own back', async (_what, header) => {
    const answer = await raw(world, `GET /status HTTP/1.1\r\nAccept: text/html\r\n${header}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).not.toContain('evil.example');
  });
});

/** Sends bytes as they are, which no client library would. */
function raw({ url }: ServiceUnderTest, head: string): Promise<string> {
  const host = /^Host:/m.test(head) ? '' : 'Host: localhost\r\n';
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), 'localhost');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.write(`${head}\r\n${host}Connection: close\r\n\r\n`);
  });
}
