import { exportJWK, generateKeyPair } from 'jose';
import {
  type AccountProviderOptions,
  AccountProviderSettings,
} from '../../src/auth/account/account-provider-settings.js';
import { CardProviderSettings } from '../../src/auth/card/card-provider-settings.js';

const { privateKey } = await generateKeyPair('ES256', { extractable: true });

/** The private key that the service signs its assertions with in these tests. */
export const clientJwk = { ...(await exportJWK(privateKey)), kid: 'client-key' };

/** A card provider as it would be set in production, but on this machine. */
export function cardSettings(issuer: string, timeoutSeconds: number): CardProviderSettings {
  return new CardProviderSettings({
    issuer,
    clientId: 'cardClient',
    privateJwk: clientJwk,
    redirectUri: 'http://service.test/oidc/card/callback',
    acrValues: 'aal3 crl',
    requiredAcr: ['aal3'],
    idTokenAlg: 'ES256',
    allowHttp: true,
    timeoutSeconds,
  });
}

/** The university's sign-in likewise. */
export function accountSettings(
  issuer: string,
  timeoutSeconds: number,
  others: Partial<AccountProviderOptions> = {},
): AccountProviderSettings {
  return new AccountProviderSettings({
    issuer,
    clientId: 'account-client',
    credential: { kind: 'client_secret', secret: 'a secret: of / tests' },
    redirectUri: 'http://service.test/oidc/account/callback',
    idTokenAlg: 'RS256',
    idClaim: 'account_id',
    mfaClaim: 'amr=mfa',
    allowHttp: true,
    timeoutSeconds,
    ...others,
  });
}
