import { accessTokenHash, type Claims } from './id-tokens.js';

/** The claims of an ID token that answers an authorization request truthfully. */
export function honestClaims(issuer: string, asked: URLSearchParams, accessToken: string): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: asked.get('client_id'),
    iat: now,
    exp: now + 300,
    auth_time: now,
    nonce: asked.get('nonce'),
    at_hash: accessTokenHash(accessToken),
  };
}

/** What an issuer publishes about itself (OpenID Connect Discovery 3); it admits more algorithms than a client should. */
export function honestMetadata(issuer: string): Claims {
  const at = (path: string) => `${issuer}/protocol/openid-connect/${path}`;
  return {
    issuer,
    authorization_endpoint: at('auth'),
    token_endpoint: at('token'),
    userinfo_endpoint: at('userinfo'),
    jwks_uri: at('certs'),
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256', 'ES384', 'HS256'],
  };
}
