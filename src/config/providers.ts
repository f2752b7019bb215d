import { AccountProviderSettings } from '../auth/account/account-provider-settings.js';
import { CardProviderSettings } from '../auth/card/card-provider-settings.js';
import type { ClientCredential } from '../auth/oidc/open-id-provider.js';
import { readCertificate, thumbprintOf } from './certificate.js';
import type { Environment } from './environment.js';
import { readPrivateJwk } from './private-jwk.js';

/** The card's provider: endpoints are pinned, since its discovery document is no contract. */
export function cardProvider(e: Environment): CardProviderSettings {
  return new CardProviderSettings({
    issuer: required(e.CARD_ISSUER),
    clientId: required(e.CARD_CLIENT_ID),
    privateJwk: readPrivateJwk(required(e.CARD_PRIVATE_JWK)),
    redirectUri: `${e.publicUrl}/oidc/card/callback`,
    endpoints: {
      authorization: e.CARD_AUTHORIZATION_URL,
      token: e.CARD_TOKEN_URL,
      userinfo: e.CARD_USERINFO_URL,
      jwks: e.CARD_JWKS_URL,
    },
    acrValues: e.CARD_ACR_VALUES,
    requiredAcr: e.CARD_REQUIRED_ACR?.trim().split(/\s+/),
    idTokenAlg: e.CARD_ID_TOKEN_ALG,
    allowHttp: e.NODE_ENV !== 'production',
  });
}

/** The account's provider, discovered from its pinned issuer. */
export function accountProvider(e: Environment): AccountProviderSettings {
  return new AccountProviderSettings({
    issuer: required(e.ACCOUNT_ISSUER),
    clientId: required(e.ACCOUNT_CLIENT_ID),
    credential: accountCredential(e),
    redirectUri: `${e.publicUrl}/oidc/account/callback`,
    idTokenAlg: e.ACCOUNT_ID_TOKEN_ALG,
    idClaim: required(e.ACCOUNT_ID_CLAIM),
    idDomain: e.ACCOUNT_ID_DOMAIN,
    mfaClaim: required(e.ACCOUNT_MFA_CLAIM),
    scope: 'profile',
    takesLoginHint: e.ACCOUNT_LOGIN_HINT === 'true',
    allowHttp: e.NODE_ENV !== 'production',
  });
}

function accountCredential(e: Environment): ClientCredential {
  if (!e.ACCOUNT_PRIVATE_JWK) return { kind: 'client_secret', secret: required(e.ACCOUNT_CLIENT_SECRET) };
  const credential = { kind: 'private_key_jwt', jwk: readPrivateJwk(e.ACCOUNT_PRIVATE_JWK) } as const;
  if (!e.ACCOUNT_CERTIFICATE) return credential;
  return { ...credential, thumbprint: thumbprintOf(readCertificate(e.ACCOUNT_CERTIFICATE)) };
}

// The environment was checked as a whole before; what is missing here is a fault of ours.
function required(value: string | undefined): string {
  if (value === undefined) throw new Error('a setting of a provider is missing');
  return value;
}
