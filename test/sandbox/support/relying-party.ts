import * as oidc from 'openid-client';
import { SERVICE_URL } from './running-test-sandbox.js';

type Settings = Readonly<Record<string, string>>;

/** One request to sign in: where to send the browser, and how to take what it comes back with. */
export interface AskedSignIn {
  readonly address: string;
  claimsOf(callback: URL): Promise<oidc.IDToken>;
}

/** Asks the pretend university as the service would, with every check of openid-client on. */
export async function askToSignIn(settings: Settings, more: Record<string, string> = {}): Promise<AskedSignIn> {
  const secret = settings['ACCOUNT_CLIENT_SECRET'] ?? '';
  const config = await oidc.discovery(
    new URL(settings['ACCOUNT_ISSUER'] ?? ''),
    settings['ACCOUNT_CLIENT_ID'] ?? '',
    { id_token_signed_response_alg: 'ES256' },
    oidc.ClientSecretBasic(secret),
    { execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks] },
  );
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${SERVICE_URL}/oidc/account/callback`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  });
  return {
    address: address.href,
    async claimsOf(callback) {
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
      const tokens = await oidc.authorizationCodeGrant(config, callback, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      return claims;
    },
  };
}
