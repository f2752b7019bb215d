import { accessTokenHash, type Claims } from './id-tokens.js';
import type { Endpoint } from './lying-provider.js';

/** How a kind of provider looks from outside: where its endpoints are, what it publishes and what its ID tokens say. */
export interface Shape {
  /** Path of the issuer. */
  readonly issuer: string;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** What it publishes about itself (OpenID Connect Discovery 3), at an origin. */
  metadata(origin: string): Claims;
  /** The claims of an ID token that answers an authorization request truthfully, besides issuer, audience and nonce. */
  claims(asked: URLSearchParams, accessToken: string): Claims;
  /** Whether published keys say for which algorithm they are. */
  readonly keysNameAlg: boolean;
}

const now = () => Math.floor(Date.now() / 1000);
const REALM = '/api/realms/main';

/** The card's provider, and many others. */
export const REALM_SHAPE: Shape = {
  issuer: REALM,
  endpoints: {
    [`${REALM}/.well-known/openid-configuration`]: 'discovery',
    [`${REALM}/protocol/openid-connect/token`]: 'token',
    [`${REALM}/protocol/openid-connect/certs`]: 'jwks',
    [`${REALM}/protocol/openid-connect/userinfo`]: 'userinfo',
  },
  metadata: (origin) => addresses(`${origin}${REALM}/protocol/openid-connect`, 'auth', 'token', 'certs', 'userinfo'),
  claims: (_asked, accessToken) => ({
    iat: now(),
    exp: now() + 300,
    auth_time: now(),
    at_hash: accessTokenHash(accessToken),
  }),
  keysNameAlg: true,
};

/** The tenant that the Entra shape belongs to. */
export const TENANT = '0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f';

/**
 * Entra ID, v2.0: tokens are dated back five minutes, carry `tid`, name an authentication context only to whoever asked for
 * it, and tell of an earlier sign-in unless a new one was asked for. `auth_time` is configured as an optional claim.
 */
export const ENTRA_SHAPE: Shape = {
  issuer: `/${TENANT}/v2.0`,
  endpoints: {
    [`/${TENANT}/v2.0/.well-known/openid-configuration`]: 'discovery',
    [`/${TENANT}/oauth2/v2.0/token`]: 'token',
    [`/${TENANT}/discovery/v2.0/keys`]: 'jwks',
    '/oidc/userinfo': 'userinfo',
  },
  metadata: (origin) => ({
    ...addresses(`${origin}/${TENANT}`, 'oauth2/v2.0/authorize', 'oauth2/v2.0/token', 'discovery/v2.0/keys', ''),
    userinfo_endpoint: `${origin}/oidc/userinfo`,
  }),
  claims: (asked) => ({
    iat: now() - 300,
    nbf: now() - 300,
    exp: now() + 3600,
    auth_time: asked.get('prompt') === 'login' ? now() : now() - 3600,
    tid: TENANT,
    ver: '2.0',
    ...contextAskedFor(asked),
  }),
  keysNameAlg: false,
};

function contextAskedFor(asked: URLSearchParams): Claims {
  const { id_token: wanted } = JSON.parse(asked.get('claims') ?? '{}');
  return wanted?.acrs ? { acrs: [wanted.acrs.value] } : {};
}

// It admits more algorithms than a client should.
function addresses(base: string, authorization: string, token: string, keys: string, userinfo: string): Claims {
  return {
    authorization_endpoint: `${base}/${authorization}`,
    token_endpoint: `${base}/${token}`,
    jwks_uri: `${base}/${keys}`,
    userinfo_endpoint: `${base}/${userinfo}`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256', 'ES384', 'HS256'],
  };
}
