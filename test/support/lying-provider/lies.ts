import { type Answer, asHtml, breakOff, drip, hang, huge, json, redirect, text } from './answers.js';
import { type Claims, sign, unsigned, withPayload } from './id-tokens.js';
import type { ProviderKey } from './provider-keys.js';

/** What a liar has at hand: its published key, and keys that it does not publish. */
export interface Toolbox {
  readonly key: ProviderKey;
  readonly secretKey: ProviderKey;
  /** Published beside the usual key, of another algorithm. */
  readonly otherAlgKey: ProviderKey;
}

/** One way of not telling the truth; whatever it leaves out is answered honestly. */
export interface Lie {
  readonly claims?: (honest: Claims) => Claims;
  readonly idToken?: (claims: Claims, tools: Toolbox) => string | undefined | Promise<string>;
  readonly token?: Answer;
  readonly userinfo?: Answer;
  readonly jwks?: Answer;
  readonly discovery?: (honest: Claims) => Claims;
  readonly discoveryAnswer?: Answer;
  readonly callback?: (parameters: URLSearchParams) => void;
}

const now = () => Math.floor(Date.now() / 1000);
const claim = (changed: Claims): Lie => ({ claims: (honest) => ({ ...honest, ...changed }) });
const times = (changed: () => Claims): Lie => ({ claims: (honest) => ({ ...honest, ...changed() }) });
const omit = (name: string) => (honest: Claims) =>
  Object.fromEntries(Object.entries(honest).filter(([key]) => key !== name));
const without = (name: string): Lie => ({ claims: omit(name) });
const userinfo = (change: Claims): Lie => ({
  userinfo: (response, honest) => json({ ...Object(honest), ...change })(response, honest),
});

/** Every lie, by name. */
export const LIES = {
  // signatures
  'signed-by-another-key': {
    idToken: (claims, { key, secretKey }) => sign({ alg: key.alg, kid: key.kid }, claims, secretKey.privateKey),
  },
  'unknown-kid': {
    idToken: (claims, { key, secretKey }) => sign({ alg: key.alg, kid: 'unknown' }, claims, secretKey.privateKey),
  },
  'alg-none': { idToken: (claims) => unsigned(claims) },
  'hs256-with-the-public-key': {
    idToken: (claims, { key }) => sign({ alg: 'HS256', kid: key.kid }, claims, new TextEncoder().encode(key.publicPem)),
  },
  'own-key-in-the-header': {
    idToken: (claims, { key: { alg, kid }, secretKey: { publicJwk, privateKey } }) =>
      sign({ alg, kid, jwk: { ...publicJwk, kid } }, claims, privateKey),
  },
  'another-algorithm': {
    idToken: (claims, { otherAlgKey: { alg, kid, privateKey } }) => sign({ alg, kid }, claims, privateKey),
  },
  'changed-after-signing': {
    idToken: async (claims, { key: { alg, kid, privateKey } }) =>
      withPayload(await sign({ alg, kid }, claims, privateKey), { ...claims, name: 'added later' }),
  },
  'null-payload': {
    idToken: async (claims, { key: { alg, kid, privateKey } }) =>
      withPayload(await sign({ alg, kid }, claims, privateKey), null),
  },
  'garbage-token': { idToken: () => 'this is.no.token' },
  'token-of-five-parts': { idToken: () => 'a.b.c.d.e' },
  'no-id-token': { idToken: () => undefined },
  // claims
  'wrong-issuer': claim({ iss: 'https://issuer.example' }),
  'token-of-another-tenant': claim({ tid: '11111111-1111-4111-8111-111111111111' }),
  'wrong-audience': claim({ aud: 'another-client' }),
  'several-audiences': {
    claims: (honest) => ({ ...honest, aud: [honest.aud, 'another-client'], azp: honest.aud }),
  },
  'foreign-azp': claim({ azp: 'another-client' }),
  'wrong-nonce': claim({ nonce: 'of another sign-in' }),
  'no-nonce': without('nonce'),
  expired: times(() => ({ iat: now() - 120, exp: now() - 60 })),
  'not-yet-valid': times(() => ({ nbf: now() + 600 })),
  'issued-in-the-future': times(() => ({ iat: now() + 600, exp: now() + 1200 })),
  'issued-long-ago': times(() => ({ iat: now() - 3600 })),
  'no-iat': without('iat'),
  'no-exp': without('exp'),
  'no-subject': without('sub'),
  'subject-an-object': claim({ sub: { id: 'subject' } }),
  'subject-too-long': claim({ sub: 's'.repeat(256) }),
  'subject-not-ascii': claim({ sub: '花子' }),
  'subject-empty': claim({ sub: '' }),
  'wrong-at-hash': claim({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  'wrong-acr': claim({ acr: 'aal1' }),
  'no-acr': without('acr'),
  'signed-in-before': times(() => ({ auth_time: now() - 3600 })),
  'no-auth-time': without('auth_time'),
  'signed-in-in-the-future': times(() => ({ auth_time: now() + 600 })),
  'auth-time-as-text': claim({ auth_time: 'just now' }),
  'no-account-id': without('account_id'),
  'account-id-of-nine-digits': claim({ account_id: '123456789' }),
  'account-id-a-number': claim({ account_id: 1234567890 }),
  // token endpoint
  'token-500': { token: json({}, 500) },
  'token-429': { token: json({}, 429) },
  'token-html': { token: text('<h1>Welcome</h1>', 'text/html') },
  'token-as-html': { token: asHtml },
  'token-redirect': { token: redirect },
  'token-huge': { token: huge },
  'token-hang': { token: hang },
  'token-drip': { token: drip },
  'token-breaks-off': { token: breakOff },
  'token-null': { token: json(null) },
  'token-invalid-grant': { token: json({ error: 'invalid_grant', error_description: '<script>' }, 400) },
  'token-challenge': {
    token: (response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"', 'content-type': 'application/json' }).end('{}');
    },
  },
  // keys
  'jwks-500': { jwks: json({}, 500) },
  'jwks-hang': { jwks: hang },
  'jwks-garbage': { jwks: json({ keys: [null, 'key', { kty: 'EC' }] }) },
  'jwks-empty': { jwks: json({ keys: [] }) },
  'jwks-not-json': { jwks: text('{"keys":', 'application/json') },
  // UserInfo
  'userinfo-of-somebody-else': userinfo({ sub: 'somebody-else', name: '別人 花子' }),
  'userinfo-without-subject': userinfo({ sub: undefined }),
  'userinfo-without-name': userinfo({ name: undefined }),
  'userinfo-blank-name': userinfo({ name: '　' }),
  'userinfo-name-an-object': userinfo({ name: { family: '本人' } }),
  'userinfo-not-json': { userinfo: text('{"sub":', 'application/json') },
  'userinfo-html': { userinfo: text('<h1>Welcome</h1>', 'text/html') },
  'userinfo-as-html': { userinfo: asHtml },
  'userinfo-null': { userinfo: json(null) },
  'userinfo-jwt': { userinfo: text(unsigned({ sub: 'subject-1', name: '別人 花子' }), 'application/jwt') },
  'userinfo-huge': { userinfo: huge },
  'userinfo-hang': { userinfo: hang },
  'userinfo-drip': { userinfo: drip },
  'userinfo-500': { userinfo: json({}, 500) },
  'userinfo-401': { userinfo: json({ error: 'invalid_token' }, 401) },
  'userinfo-redirect': { userinfo: redirect },
  // discovery
  'discovery-of-another-issuer': { discovery: (honest) => ({ ...honest, issuer: 'https://issuer.example' }) },
  'discovery-without-keys': { discovery: omit('jwks_uri') },
  'discovery-to-a-script': {
    discovery: (honest) => ({ ...honest, authorization_endpoint: 'javascript:alert(1)' }),
  },
  'discovery-500': { discoveryAnswer: json({}, 500) },
  'discovery-hang': { discoveryAnswer: hang },
  'discovery-html': { discoveryAnswer: text('<h1>Welcome</h1>', 'text/html') },
  'discovery-huge': { discoveryAnswer: huge },
  // the way back
  'response-of-another-issuer': { callback: (parameters) => parameters.set('iss', 'https://issuer.example') },
  'response-with-two-codes': { callback: (parameters) => parameters.append('code', 'another') },
  'response-with-code-and-error': { callback: (parameters) => parameters.set('error', 'access_denied') },
  'response-with-a-foreign-code': { callback: (parameters) => parameters.set('code', 'a-code-of-somebody-else') },
  'response-with-a-code-not-ascii': { callback: (parameters) => parameters.set('code', 'コード') },
} as const satisfies Readonly<Record<string, Lie>>;

/** The name of a lie. */
export type LieName = keyof typeof LIES;
