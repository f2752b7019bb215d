import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CardBrowser } from './card-browser.js';
import { CardService, type Started } from './card-service.js';
import { type CardWorld, REDIRECT_URI, startCardWorld } from './card-world.js';

describe('The pretend card provider', () => {
  let world: CardWorld;
  let service: CardService;
  beforeAll(async () => {
    world = await startCardWorld();
    service = await CardService.of(world);
  });
  afterAll(() => world.stop());

  async function answer(started: Started, card: string, result = 'ok', browser = new CardBrowser()): Promise<URL> {
    const reader = await browser.open(started.url);
    return (await browser.post(reader.url, { card, result })).url;
  }

  async function subjectAndName(card: string, browser = new CardBrowser()) {
    const started = await service.start();
    const tokens = await service.tokens(await answer(started, card, 'ok', browser), started);
    return service.userInfo(tokens);
  }

  describe('with a card that is read', () => {
    it('tells the service the pairwise subject, the level it asked for and when', async () => {
      const started = await service.start();
      const tokens = await service.tokens(await answer(started, 'hanako'), started);
      const claims = decodeJwt(tokens.id_token ?? '');
      expect(claims).toMatchObject({ sub: world.provider.subjectOf('hanako'), acr: 'aal3', nonce: started.nonce });
      expect(claims.at_hash).toEqual(expect.any(String));
      expect(claims.auth_time).toBeGreaterThan(Date.now() / 1000 - 60);
    });

    it('keeps the name out of the ID token and gives it flat by UserInfo', async () => {
      const started = await service.start();
      const tokens = await service.tokens(await answer(started, 'hanako'), started);
      expect(decodeJwt(tokens.id_token ?? '')).not.toHaveProperty('name');
      expect(await service.userInfo(tokens)).toEqual({ sub: world.provider.subjectOf('hanako'), name: '山田　花子' });
    });

    it('gives no name to a service that did not ask for it, and no level either', async () => {
      const started = await service.start({ scope: 'openid', acr_values: undefined });
      const tokens = await service.tokens(await answer(started, 'hanako'), started);
      expect(await service.userInfo(tokens)).toEqual({ sub: world.provider.subjectOf('hanako') });
      expect(decodeJwt(tokens.id_token ?? '')).not.toHaveProperty('acr');
    });

    it('answers with code, state and session_state and without iss', async () => {
      const started = await service.start();
      const { searchParams } = await answer(started, 'hanako');
      expect([...searchParams.keys()].sort()).toEqual(['code', 'session_state', 'state']);
      expect(searchParams.get('state')).toBe(started.state);
    });

    it('knows the renewed and the renamed card as the same, and the one issued anew as another', async () => {
      const hanako = await subjectAndName('hanako');
      expect(await subjectAndName('hanako-renewed')).toEqual(hanako);
      expect(await subjectAndName('hanako-renamed')).toEqual({ sub: hanako.sub, name: '鈴木　花子' });
      const reissued = await subjectAndName('hanako-reissued');
      expect(reissued.name).toBe(hanako.name);
      expect(reissued.sub).not.toBe(hanako.sub);
    });

    it('remembers nobody: two people in turn in one browser each read their own card', async () => {
      const browser = new CardBrowser();
      expect((await subjectAndName('hanako', browser)).name).toBe('山田　花子');
      expect((await subjectAndName('ken', browser)).name).toBe('佐藤　健');
    });

    it('serves two tabs of one browser side by side', async () => {
      const browser = new CardBrowser();
      const [left, right] = [await service.start(), await service.start()];
      const [leftPage, rightPage] = [await browser.open(left.url), await browser.open(right.url)];
      const leftAnswer = await browser.post(leftPage.url, { card: 'hanako', result: 'ok' });
      const rightAnswer = await browser.post(rightPage.url, { card: 'ken', result: 'ok' });
      expect(leftAnswer.url.searchParams.get('state')).toBe(left.state);
      expect(rightAnswer.url.searchParams.get('state')).toBe(right.state);
      const names = [await service.tokens(leftAnswer.url, left), await service.tokens(rightAnswer.url, right)];
      expect((await Promise.all(names.map((tokens) => service.userInfo(tokens)))).map(({ name }) => name)).toEqual([
        '山田　花子',
        '佐藤　健',
      ]);
    });
  });

  it.each([
    ['cancel', 'access_denied', 'user_cancelled'],
    ['pin-locked', 'access_denied', 'pin_locked'],
    ['expired', 'access_denied', 'certificate_expired'],
    ['revoked', 'access_denied', 'certificate_revoked'],
    ['server-error', 'server_error', null],
  ])('sends the browser back for the result %s', async (result, error, description) => {
    const started = await service.start();
    const { searchParams } = await answer(started, 'hanako', result);
    expect(searchParams.get('error')).toBe(error);
    expect(searchParams.get('error_description')).toBe(description);
    expect(searchParams.get('state')).toBe(started.state);
    expect(searchParams.has('iss')).toBe(false);
    expect(searchParams.has('code')).toBe(false);
  });

  describe('asked in another way than its table allows', () => {
    it.each([
      ['without state', { state: undefined }],
      ['without nonce', { nonce: undefined }],
      ['with a state that is too long', { state: 'x'.repeat(256) }],
      ['with a nonce that is not ASCII', { nonce: '乱数' }],
      ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
      ['with a plain challenge', { code_challenge_method: 'plain' }],
      ['with a challenge in other characters', { code_challenge: `~${'x'.repeat(42)}` }],
      ['without openid', { scope: 'name' }],
    ])('sends the browser back at once %s', async (_how, changed) => {
      const { url } = await new CardBrowser().open((await service.start(changed)).url);
      expect(url.href.startsWith(REDIRECT_URI)).toBe(true);
      expect(url.searchParams.get('error')).toBe('invalid_request');
    });

    it('refuses another response type', async () => {
      const { url } = await new CardBrowser().open((await service.start({ response_type: 'code id_token' })).url);
      expect(url.href).toContain('error=unsupported_response_type');
    });

    it.each([
      ['redirect URI', { redirect_uri: 'http://localhost:3999/elsewhere' }],
      ['redirect URI, even where the rest is wrong too', { redirect_uri: 'http://evil.example/', state: undefined }],
      ['service', { client_id: 'RP00000002' }],
    ])('shows a page of its own for an unknown %s', async (_what, changed) => {
      const page = await new CardBrowser().open((await service.start(changed)).url);
      expect(page.status).toBe(400);
      expect(page.url.origin).toBe(world.url);
      expect(page.html).toContain('サービスからの要求を受け付けられません');
    });

    it.each([
      ['prompt', 'none'],
      ['prompt', 'gibberish'],
      ['max_age', '-1'],
      ['ui_locales', 'en'],
      ['claims', 'not JSON'],
      ['request', 'not.a.jwt'],
      ['request_uri', 'https://rp.example/request'],
      ['response_mode', 'form_post'],
      ['id_token_hint', 'not.a.jwt'],
      ['registration', '{}'],
    ])('ignores %s=%s', async (parameter, value) => {
      const started = await service.start();
      started.url.searchParams.set(parameter, value);
      const answered = await answer(started, 'hanako');
      expect(answered.searchParams.has('code')).toBe(true);
    });
  });

  describe('at the token endpoint', () => {
    it('takes the issuer as the audience as well', async () => {
      const started = await service.start();
      const given = await answer(started, 'hanako');
      expect((await service.spend(given, started, { aud: world.provider.issuer })).status).toBe(200);
    });

    it('refuses a code the second time', async () => {
      const started = await service.start();
      const given = await answer(started, 'hanako');
      expect((await service.spend(given, started)).status).toBe(200);
      expect(await service.spend(given, started)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('refuses another verifier', async () => {
      const started = await service.start();
      const given = await answer(started, 'hanako');
      const other = { ...started, verifier: 'x'.repeat(43) };
      expect(await service.spend(given, other)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('refuses a client assertion the second time', async () => {
      const [first, second] = [await service.start(), await service.start()];
      const [firstAnswer, secondAnswer] = [await answer(first, 'hanako'), await answer(second, 'hanako')];
      expect((await service.spend(firstAnswer, first, { jti: 'once' })).status).toBe(200);
      const again = await service.spend(secondAnswer, second, { jti: 'once' });
      expect(again).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    });

    it.each([
      ['lives longer than five minutes', () => ({ exp: Math.floor(Date.now() / 1000) + 360 })],
      ['has expired', () => ({ exp: Math.floor(Date.now() / 1000) - 60 })],
      ['has several audiences', () => ({ aud: [service.tokenEndpoint, 'https://elsewhere.example'] })],
      ['is for somebody else', () => ({ aud: 'https://elsewhere.example' })],
      ['has no jti', () => ({ jti: undefined })],
    ])('refuses a client assertion that %s', async (_how, claims) => {
      const started = await service.start();
      const refused = await service.spend(await answer(started, 'hanako'), started, claims());
      expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    });

    it('takes RS256 from a service with an RSA key', async () => {
      const other = await startCardWorld('RS256');
      try {
        const rsa = await CardService.of(other);
        const started = await rsa.start();
        const given = await answer(started, 'ken');
        expect((await rsa.tokens(given, started)).claims()?.sub).toBe(other.provider.subjectOf('ken'));
      } finally {
        await other.stop();
      }
    });
  });

  it('says in its discovery document what it does, at the real paths', async () => {
    const response = await fetch(`${world.provider.issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: `${world.url}/api/realms/main`,
      authorization_endpoint: `${world.url}/api/realms/main/protocol/openid-connect/auth`,
      jwks_uri: `${world.url}/api/realms/main/protocol/openid-connect/certs`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      authorization_response_iss_parameter_supported: false,
    });
  });
});
