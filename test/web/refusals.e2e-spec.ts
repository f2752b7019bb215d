import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, refusalOf, titleOf, WebBrowser } from '../support/web-browser.js';

const UNKNOWN = 'A'.repeat(43);

/** Refusals that need no story: address, status, code, heading, and the way out. */
const REFUSALS: readonly (readonly [string, number, string, string, RegExp])[] = [
  ['/nothing-here', 404, 'web.not-found', 'ページが見つかりません', /href="\/"/],
  ['/recovery', 401, 'verification.card-not-proven', 'カードで本人確認をしてください', /action="\/oidc\/card\/start"/],
  ['/link', 401, 'verification.card-not-proven', 'カードで本人確認をしてください', /action="\/oidc\/card\/start"/],
  [`/objections/${UNKNOWN}`, 404, 'notices.objection-unknown', 'このリンクは使えません', /href="\/"/],
  ['/oidc/card/callback', 422, 'card.malformed', '本人確認の結果を読み取れませんでした', /href="\/"/],
  ['/oidc/account/callback', 422, 'account.malformed', 'サインインの結果を読み取れませんでした', /href="\/"/],
  [
    `/oidc/card/callback?state=${UNKNOWN}&code=a`,
    409,
    'card.unknown-transaction',
    'この本人確認はすでに終わっています',
    /href="\/menu"/,
  ],
  [
    `/oidc/account/callback?state=${UNKNOWN}&code=a`,
    409,
    'account.unknown-transaction',
    'このサインインはすでに終わっています',
    /href="\/menu"/,
  ],
  ['/objections/%E0%A4%A', 400, 'web.bad-request', '内容を読み取れませんでした', /href="\/"/],
];

describe('a refusal', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  it.each(REFUSALS)(
    'of %s (%i %s) is a page with a way out and its code',
    async (path, status, code, heading, wayOut) => {
      const page = await new WebBrowser({ 'Accept-Language': 'ja' }).open(`${world.url}${path}`);
      expect([page.status, refusalOf(page), headingOf(page)]).toEqual([status, code, heading]);
      expect(titleOf(page)).toBe(`${heading} | UTokyo Account 本人確認サービス`);
      expect(/<main.*<\/main>/s.exec(page.html)?.[0]).toMatch(wayOut);
      expect(page.html).toContain('href="/help"');
    },
  );

  it.each(REFUSALS)('of %s (%i %s) is problem+json for a program', async (path, status, code) => {
    const answer = await fetch(`${world.url}${path}`, { headers: { Accept: 'application/json' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toEqual({
      type: `urn:utokyo-account:refusal:${code}`,
      title: expect.stringMatching(/^[A-Z][\w ,.'-]+$/),
      status,
      code,
      ...(code === 'notices.objection-unknown' && { desk: expect.objectContaining({ hours: expect.any(String) }) }),
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['*/*', 'text/html'],
    ['application/json, text/html;q=0.5', 'application/problem+json'],
    ['image/png', 'application/problem+json'],
    ['application/problem+json', 'application/problem+json'],
  ])('for somebody who accepts %s is %s', async (accept, type) => {
    const answer = await fetch(`${world.url}/nothing-here`, { headers: { Accept: accept } });
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.status).toBe(404);
  });

  it.each(['/nothing-here', '/recovery', '/'])('to HEAD of %s has the status of GET and no body', async (path) => {
    const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => fetch(`${world.url}${path}`, { method })));
    expect(head!.status).toBe(get!.status);
    expect(await head!.text()).toBe('');
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'QUERY', 'TRACK-ME'])(
    'to the method %s is never a fault',
    async (method) => {
      const answer = await fetch(`${world.url}/unlink`, { method }).catch(() => undefined);
      expect(answer?.status ?? 400).toBeGreaterThanOrEqual(400);
      expect(answer?.status ?? 400).toBeLessThan(500);
    },
  );

  it('to OPTIONS allows no other site anything', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const answer = await fetch(`${world.url}/unlink`, { method: 'OPTIONS', headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.status).toBeLessThan(500);
  });

  it('is written in the language of the person', async () => {
    const page = await new WebBrowser({ 'Accept-Language': 'en' }).open(`${world.url}/recovery`);
    expect(headingOf(page)).toBe('Please verify your identity with the card');
  });
});
