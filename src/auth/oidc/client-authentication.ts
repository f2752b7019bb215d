import { importJWK } from 'jose';
import { type ClientAuth, ClientSecretBasic, modifyAssertion, PrivateKeyJwt } from 'openid-client';
import type { OpenIdProviderSettings } from './open-id-provider.js';

/** Prepares how the service proves itself at the token endpoint: `client_secret_basic`, or an assertion signed anew for each call. */
export async function clientAuthentication(
  settings: OpenIdProviderSettings,
  tokenEndpoint: string,
): Promise<ClientAuth> {
  const { credential } = settings;
  if (credential.kind === 'client_secret') return ClientSecretBasic(credential.secret);
  const { kid, kty, alg = kty === 'EC' ? 'ES256' : 'RS256' } = credential.jwk;
  const key = await importJWK(credential.jwk, alg);
  if (key instanceof Uint8Array) throw new TypeError('a client assertion needs a private key');
  return PrivateKeyJwt(kid ? { key, kid } : { key }, {
    [modifyAssertion]: (_header, payload) => {
      payload.aud = settings.assertionAudience === 'token-endpoint' ? tokenEndpoint : settings.issuer;
      // Dispensable, and a provider whose clock is a second behind ours would refuse it.
      delete payload.nbf;
    },
  });
}
