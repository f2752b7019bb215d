import { importJWK } from 'jose';
import { type ClientAuth, ClientSecretBasic, modifyAssertion, PrivateKeyJwt } from 'openid-client';
import type { OpenIdProviderSettings } from './open-id-provider.js';

/** Prepares how the service proves itself at the token endpoint: `client_secret_basic`, or an assertion signed anew for each call. */
export async function clientAuthentication(
  settings: Pick<OpenIdProviderSettings, 'credential' | 'assertionAudience' | 'issuer'>,
  tokenEndpoint: string,
): Promise<ClientAuth> {
  const { credential } = settings;
  if (credential.kind === 'client_secret') return ClientSecretBasic(credential.secret);
  const { jwk, thumbprint } = credential;
  // Entra ID asks for PS256 from those who prove themselves by a certificate.
  const { kid, kty, alg = kty === 'EC' ? 'ES256' : thumbprint ? 'PS256' : 'RS256' } = jwk;
  const key = await importJWK(jwk, alg);
  if (key instanceof Uint8Array) throw new TypeError('a client assertion needs a private key');
  return PrivateKeyJwt(kid ? { key, kid } : { key }, {
    [modifyAssertion]: (header, payload) => {
      if (thumbprint) Object.assign(header, { typ: 'JWT', 'x5t#S256': thumbprint });
      payload.aud = settings.assertionAudience === 'token-endpoint' ? tokenEndpoint : settings.issuer;
      // Dispensable, and a provider whose clock is a second behind ours would refuse it.
      delete payload.nbf;
    },
  });
}
