import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

interface Asked extends RequestInit {
  readonly headers?: Record<string, string>;
}

const ANSWERS: [what: string, status: number, path: string, asked?: Asked][] = [
  ['a page', 200, '/'],
  ['a page that asks for the card', 200, '/menu'],
  ['a refusal', 401, '/recovery'],
  ['a refusal as problem+json', 401, '/recovery', { headers: { Accept: 'application/json' } }],
  ['a page that is not there', 404, '/nothing-here'],
  ['a callback without a sign-in', 422, '/oidc/card/callback'],
  ['a health check', 200, '/livez'],
  ['a check of readiness', 200, '/readyz'],
  ['an answer without a body', 200, '/', { method: 'HEAD' }],
  ['a forged form', 403, '/leave', { method: 'POST' }],
  ['a method that no page has', 403, '/', { method: 'DELETE' }],
  ['a path that cannot be decoded', 400, '/objections/%E0%A4%A'],
  ['a body with a broken charset', 415, '/leave', { method: 'POST', body: 'a=b', headers: charset('nonsense') }],
  ['a body that is no form', 403, '/leave', { method: 'POST', body: '{', headers: json() }],
  ['too many fields', 413, '/leave', { method: 'POST', body: 'a=1&'.repeat(60), headers: FORM }],
  ['too large a body', 413, '/leave', { method: 'POST', body: `a=${'b'.repeat(30_000)}`, headers: FORM }],
];

function charset(name: string): Record<string, string> {
  return { 'Content-Type': `application/x-www-form-urlencoded; charset=${name}` };
}

function json(): Record<string, string> {
  return { 'Content-Type': 'application/json' };
}

describe('the headers of', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  const answer = (path: string, { headers, ...init }: Asked = {}) =>
    fetch(`${world.url}${path}`, { redirect: 'manual', ...init, headers: { Accept: 'text/html', ...headers } });

  it.each(ANSWERS)('%s (%i) are all there', async (_what, status, path, asked) => {
    const { headers, status: answered } = await answer(path, asked);
    expect(answered).toBe(status);
    expect(guardsIn(headers)).toEqual(GUARDS);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(policyWith(nonceIn(headers), world.sandboxUrl));
  });

  it('a redirect are all there', async () => {
    const home = await answer('/');
    const cookie = home.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const token = /name="_csrf" value="([^"]+)"/.exec(await home.text())?.[1] ?? '';
    const body = new URLSearchParams({ _csrf: token, then: 'menu' });
    const { status, headers } = await answer('/oidc/card/start', { method: 'POST', body, headers: { Cookie: cookie } });
    expect([status, headers.get('location')?.startsWith(world.sandboxUrl)]).toEqual([303, true]);
    expect(guardsIn(headers)).toEqual(GUARDS);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('the stylesheet let it be kept, and nothing else', async () => {
    const address = /href="(\/assets\/[^"]+)"/.exec(await (await answer('/')).text())?.[1] ?? '';
    const { headers } = await answer(address);
    expect(guardsIn(headers)).toEqual(GUARDS);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.getSetCookie()).toEqual([]);
  });

  it('every page bring a nonce of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer('/')));
    expect(new Set(answers.map(({ headers }) => nonceIn(headers))).size).toBe(10);
  });

  it('an https service say so for a year', async () => {
    const https = await serviceUnderTest({ PUBLIC_URL: 'https://verify.example', DATABASE_URL: world.databaseUrl });
    const { headers } = await fetch(`http://localhost:${new URL(await https.app.getUrl()).port}/`);
    await https.stop();
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect((await answer('/')).headers.get('strict-transport-security')).toBeNull();
  });
});

const GUARDS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-powered-by': null,
  etag: null,
};

function guardsIn(headers: Headers): Record<string, string | null> {
  return Object.fromEntries(Object.keys(GUARDS).map((name) => [name, headers.get(name)]));
}

function nonceIn(headers: Headers): string {
  return /'nonce-([\w+/=]{24})'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? 'no nonce';
}

function policyWith(nonce: string, provider: string): string {
  const forms = `form-action 'self' ${provider}`;
  const policy = `default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'nonce-${nonce}'; ${forms}; `;
  return `${policy}frame-ancestors 'none'; base-uri 'none'`;
}
