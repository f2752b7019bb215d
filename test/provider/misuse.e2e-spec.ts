import { randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { note } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page, refusalOf } from '../support/web-browser.js';
import { pkce, ServiceClient } from './service-client.js';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

interface Told {
  readonly status: number;
  readonly error?: string;
  readonly id_token?: string;
  readonly access_token?: string;
}

describe('our OpenID Provider', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let club: ServiceClient;
  let shop: ServiceClient;
  beforeAll(async () => {
    [club, shop] = await Promise.all([ServiceClient.named('club'), ServiceClient.named('shop')]);
    const INTEGRATORS = JSON.stringify({ ...club.registration(), ...shop.registration({ sector: 'shop.example' }) });
    world = await serviceUnderTest({ INTEGRATORS });
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  const op = () => `${world.url}/op`;
  const authorization = (client: ServiceClient, challenge: string, change: Record<string, string> = {}) => {
    const params = {
      client_id: client.id,
      redirect_uri: client.callback,
      response_type: 'code',
      scope: 'openid membership',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: randomBytes(8).toString('hex'),
      nonce: 'n',
      ...change,
    };
    return `${op()}/auth?${new URLSearchParams(params)}`;
  };
  const ask = (client: ServiceClient, challenge = pkce().challenge, change = {}) => {
    person.browser.stopBefore(new URL(client.callback).pathname);
    return person.browser.open(authorization(client, challenge, change));
  };
  /** The code that a service is given once the person has agreed. */
  async function codeFor(client: ServiceClient, challenge: string): Promise<string> {
    const asked = await ask(client, challenge);
    const consent = await person.answerReader(await person.browser.submit(asked, '/oidc/card/start'), 'misaki');
    const answer = await agree(consent);
    const code = answer.url.searchParams.get('code') ?? '';
    note('a code of our provider', code);
    return code;
  }
  const agree = (consent: Page) =>
    person.browser.submit(
      consent,
      formsOf(consent)
        .map(({ action }) => action)
        .find((action) => /^\/alumni\/requests\/[\w-]+$/.test(action))!,
    );
  async function token(client: ServiceClient, fields: Record<string, string>, told = {}): Promise<Told> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      redirect_uri: client.callback,
      client_id: client.id,
      client_assertion_type: ASSERTION,
      client_assertion: await client.assertion(op(), told),
      ...fields,
    });
    const response = await fetch(`${op()}/token`, { method: 'POST', body });
    return { status: response.status, ...((await response.json()) as object) };
  }

  it('gives the ID token for the code once, and takes back what it gave when the code comes again', async () => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(club, challenge);
    const [first, second] = [
      await token(club, { code, code_verifier: verifier }),
      await token(club, { code, code_verifier: verifier }),
    ];
    expect(first).toMatchObject({ status: 200, id_token: expect.any(String) });
    expect(second).toMatchObject({ status: 400, error: 'invalid_grant' });
    const userinfo = await fetch(`${op()}/me`, { headers: { Authorization: `Bearer ${first.access_token}` } });
    expect(userinfo.status).toBe(401);
  });

  it('lets one of many through that bring one code at the same moment', async () => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(club, challenge);
    const all = await Promise.all(Array.from({ length: 5 }, () => token(club, { code, code_verifier: verifier })));
    expect(all.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(all.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it.each([
    ['another verifier', async (code: string) => token(club, { code, code_verifier: pkce().verifier })],
    ['no verifier', async (code: string) => token(club, { code })],
    ['another client', async (code: string, verifier: string) => token(shop, { code, code_verifier: verifier })],
    [
      'another address',
      async (code: string, verifier: string) =>
        token(club, { code, code_verifier: verifier, redirect_uri: shop.callback }),
    ],
  ])('refuses a code with %s', async (_what, bring) => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(club, challenge);
    const told = await bring(code, verifier);
    expect(told.status).toBe(400);
    expect(told).not.toHaveProperty('id_token');
  });

  it('refuses a code that is too old', async () => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(club, challenge);
    await world.advance('PT2M');
    expect(await token(club, { code, code_verifier: verifier })).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('refuses a code after the link was ended meanwhile', async () => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(club, challenge);
    await person.readCard('misaki');
    await person.browser.submit(await person.open('/unlink'), '/unlink');
    expect((await token(club, { code, code_verifier: verifier })).status).toBe(400);
  });

  it.each([
    ['of another client', () => ({ iss: 'shop', sub: 'shop' }), 'invalid_request'],
    ['for somebody else', () => ({ aud: 'https://elsewhere.example' }), 'invalid_client'],
    ['that has expired', () => ({ exp: Math.floor(Date.now() / 1000) - 600 }), 'invalid_client'],
  ])('refuses an assertion %s', async (_what, told, error) => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(club, challenge);
    const refused = await token(club, { code, code_verifier: verifier }, told());
    expect(refused).toMatchObject({ status: error === 'invalid_client' ? 401 : 400, error });
  });

  it('refuses an assertion that comes twice, one without a signature, and a client that nobody registered', async () => {
    const twice = await club.assertion(op());
    const bring = async (client_assertion: string, client_id = 'club') => {
      const body = {
        grant_type: 'authorization_code',
        code: 'x',
        client_id,
        client_assertion,
        client_assertion_type: ASSERTION,
      };
      const response = await fetch(`${op()}/token`, { method: 'POST', body: new URLSearchParams(body) });
      return ((await response.json()) as { error: string }).error;
    };
    const [head, payload] = twice.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect(head).toBeDefined();
    expect(await bring(unsigned)).toBe('invalid_client');
    expect(await bring(twice)).toBe('invalid_grant');
    expect(await bring(twice)).toBe('invalid_client');
    expect(await bring(await club.assertion(op(), { iss: 'nobody', sub: 'nobody' }), 'nobody')).toBe('invalid_client');
  });

  it.each([
    [
      'an address that is not registered',
      { redirect_uri: 'http://127.0.0.1:9/club/callback/x' },
      'provider.request-unusable',
    ],
    [
      'an address of another service',
      { redirect_uri: 'http://127.0.0.1:9/shop/callback' },
      'provider.request-unusable',
    ],
    ['a client that nobody registered', { client_id: 'nobody' }, 'provider.request-unusable'],
  ])('sends nobody to %s, and says so on a page', async (_what, change, code) => {
    const page = await ask(club, undefined, change);
    expect(page.status).toBe(422);
    expect(refusalOf(page)).toBe(code);
  });

  it.each([
    ['the implicit flow', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['a request without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a scope that is not registered', { scope: 'openid name' }, 'invalid_scope'],
    ['a sign-in without asking', { prompt: 'none' }, 'login_required'],
  ])('refuses %s', async (_what, change, error) => {
    const answer = await ask(club, undefined, change);
    const told = new URLSearchParams(answer.url.search || answer.url.hash.slice(1));
    expect(told.get('error')).toBe(error);
  });

  it('gives each sector another subject, and the same service the same', async () => {
    const subject = async (client: ServiceClient) => {
      const { verifier, challenge } = pkce();
      const told = await token(client, { code: await codeFor(client, challenge), code_verifier: verifier });
      return decodeJwt(told.id_token!).sub;
    };
    const [atClub, atShop, again] = [await subject(club), await subject(shop), await subject(club)];
    expect(atClub).not.toBe(atShop);
    expect(again).toBe(atClub);
  });

  it('agrees to nothing for a person whom another site lets press', async () => {
    const asked = await ask(club);
    const consent = await person.answerReader(await person.browser.submit(asked, '/oidc/card/start'), 'misaki');
    const forged = await person.browser.post(
      consent.url,
      {},
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    );
    expect(forged.status).toBe(403);
  });

  it('is understood by another certified library than the sandbox’s', async () => {
    const insecure = { [oauth.allowInsecureRequests]: true };
    const issuer = new URL(op());
    const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
    const client = { client_id: 'club', id_token_signed_response_alg: 'ES256' };
    const { verifier, challenge } = pkce();
    person.browser.stopBefore(new URL(club.callback).pathname);
    const asked = await person.browser.open(authorization(club, challenge, { state: 'a-state', nonce: 'a-nonce' }));
    const consent = await person.answerReader(await person.browser.submit(asked, '/oidc/card/start'), 'misaki');
    const answer = oauth.validateAuthResponse(server, client, (await agree(consent)).url, 'a-state');
    note('a code of our provider', answer.get('code') ?? '');
    const auth = oauth.PrivateKeyJwt({ key: club.key, kid: String(club.jwk.kid) });
    const told = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      auth,
      answer,
      club.callback,
      verifier,
      insecure,
    );
    const expected = { expectedNonce: 'a-nonce', requireIdToken: true };
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, told, expected);
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ iss: op(), aud: 'club', sub: expect.any(String) });
  });

  it('makes its addresses of PUBLIC_URL, whatever a request says', async () => {
    const response = await fetch(`${op()}/.well-known/openid-configuration`, {
      headers: { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
    });
    const configuration = (await response.json()) as Record<string, unknown>;
    expect(configuration['issuer']).toBe(op());
    expect(JSON.stringify(configuration)).not.toContain('evil.example');
    expect(configuration).toMatchObject({
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      subject_types_supported: ['pairwise'],
    });
  });
});
