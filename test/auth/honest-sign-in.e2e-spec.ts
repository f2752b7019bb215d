import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { clientJwk } from './provider-settings.js';
import { worldOfThisFile } from './world.js';

const world = worldOfThisFile();

describe('an honest card provider', () => {
  it('is asked for exactly what its profile wants, and for nothing else', async () => {
    const started = await world.browser.start('card');
    const location = new URL(started.headers.location ?? '');
    expect(started.status).toBe(303);
    expect(location.origin + location.pathname).toBe(`${world.card.issuer}/protocol/openid-connect/auth`);
    expect(Object.fromEntries(location.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'cardClient',
      redirect_uri: 'http://service.test/oidc/card/callback',
      scope: 'openid name',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      acr_values: 'aal3 crl',
    });
  });

  it('never sees the same state, nonce or challenge twice', async () => {
    const [one, two] = await Promise.all([world.browser.start('card'), world.browser.start('card')]);
    const values = [one, two].map(({ headers }) => new URL(headers.location ?? '').searchParams);
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(values[0]?.get(name)).not.toBe(values[1]?.get(name));
  });

  it('proves the holder of the card', async () => {
    const answer = await world.browser.signIn('card', world.card, 'recovery');
    expect(answer.body).toEqual({
      issuer: world.card.issuer,
      subject: 'subject-1',
      name: '本人　太郎',
      acr: 'aal3',
      authTime: expect.any(String),
      intent: 'recovery',
    });
    expect(world.card.requests).toEqual(['token', 'jwks', 'userinfo']);
  });

  it('gets an assertion of ours that is signed, short-lived, for one audience and never the same', async () => {
    await world.browser.signIn('card', world.card);
    await world.browser.signIn('card', world.card);
    const keys = createLocalJWKSet({ keys: [{ ...clientJwk, d: undefined }] });
    const assertions = await Promise.all(
      world.card.tokenRequests.map(({ form }) => jwtVerify(form.get('client_assertion') ?? '', keys)),
    );
    for (const { payload, protectedHeader } of assertions) {
      expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'client-key' });
      expect(payload).toEqual({
        iss: 'cardClient',
        sub: 'cardClient',
        aud: `${world.card.issuer}/protocol/openid-connect/token`,
        jti: expect.stringMatching(/^[\w-]{43}$/),
        iat: expect.any(Number),
        exp: (payload.iat ?? 0) + 60,
      });
    }
    expect(new Set(assertions.map(({ payload }) => payload.jti)).size).toBe(2);
  });

  it('may change its key between two sign-ins', async () => {
    expect((await world.browser.signIn('card', world.card)).status).toBe(200);
    await world.card.rotate();
    expect((await world.browser.signIn('card', world.card)).status).toBe(200);
  });

  it('may name itself in the response (RFC 9207)', async () => {
    const started = await world.browser.start('card');
    const back = world.card.agree(started.headers.location ?? '');
    back.searchParams.set('iss', world.card.issuer);
    expect((await world.browser.open(back)).status).toBe(200);
  });
});

describe('an honest sign-in of the university', () => {
  it('is asked for a fresh authentication', async () => {
    const started = await world.browser.start('account');
    const asked = new URL(started.headers.location ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ scope: 'openid', prompt: 'login', max_age: '0' });
    expect(asked.has('acr_values')).toBe(false);
  });

  describe('where it is known who is about to sign in', () => {
    const NAME = '0123456789+x@univ.example';
    const hintTo = async (by: 'card' | 'account', hint: string, browser = world.browser) => {
      const { status, headers } = await browser.start(by, 'link', { hint });
      expect(status).toBe(303);
      return new URL(headers.location ?? '').searchParams.get('login_hint');
    };

    it('is told the name, and the card’s provider is not', async () => {
      const told = await world.anotherApp({ account: { takesLoginHint: true } });
      expect(await hintTo('account', NAME, told)).toBe(NAME);
      expect(await hintTo('card', NAME, told)).toBeNull();
    });

    it.each(['', ' ', 'two words', 'a\nb', 'x'.repeat(321)])('is not told what is no name: %j', async (hint) => {
      const told = await world.anotherApp({ account: { takesLoginHint: true } });
      expect(await hintTo('account', hint, told)).toBeNull();
    });

    it('is not told where it does not take it', async () => {
      const silent = await world.anotherApp({ account: { takesLoginHint: false } });
      expect(await hintTo('account', NAME, silent)).toBeNull();
    });
  });

  it('signs an account in, with MFA, and is asked for no UserInfo', async () => {
    const answer = await world.browser.signIn('account', world.account, 'link');
    expect(answer.body).toEqual({
      issuer: world.account.issuer,
      subject: 'subject-1',
      accountId: '0123456789',
      mfa: true,
      authTime: expect.any(String),
      intent: 'link',
    });
    expect(world.account.requests.filter((endpoint) => endpoint !== 'discovery')).toEqual(['token', 'jwks']);
  });

  it.each([
    ['an array without the value', { amr: ['pwd'] }, false],
    ['the value itself', { amr: 'mfa' }, true],
    ['another value', { amr: 'pwd' }, false],
    ['nothing', { amr: undefined }, false],
  ])('says whether MFA was used: %s', async (_, claims, mfa) => {
    const honest = world.account.person;
    world.account.person = { ...honest, ...claims };
    const answer = await world.browser.signIn('account', world.account);
    world.account.person = honest;
    expect(answer.body).toMatchObject({ accountId: '0123456789', mfa });
  });

  it('may add a domain to the account id', async () => {
    const honest = world.account.person;
    world.account.person = { ...honest, account_id: '0123456789@university.example' };
    const answer = await world.browser.signIn('account', world.account);
    world.account.person = honest;
    expect(answer.body).toMatchObject({ accountId: '0123456789' });
  });

  it('gets our secret in the header, and its addresses are discovered once', async () => {
    await world.browser.signIn('account', world.account);
    world.account.forget();
    await world.browser.signIn('account', world.account);
    expect(world.account.requests).not.toContain('discovery');
    const [scheme, credential] = world.account.tokenRequests[0]?.authorization?.split(' ') ?? [];
    // RFC 6749 2.3.1: both halves are form-encoded first.
    const sent = new URLSearchParams(`sent=${Buffer.from(credential ?? '', 'base64').toString()}`).get('sent');
    expect([scheme, sent]).toEqual(['Basic', 'account-client:a secret: of / tests']);
  });
});
