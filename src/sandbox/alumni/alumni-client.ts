import type { JWK } from 'jose';
import * as oidc from 'openid-client';
import { ALUMNI_CLIENT_ID } from './alumni-registration.js';

/** What must be remembered of a sign-in that is under way. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Speaks OpenID Connect with the service as an alumni service does, by a library and what the service publishes alone. */
export class AlumniClient {
  private known: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly serviceUrl: string,
    private readonly redirectUri: string,
    private readonly jwk: JWK,
  ) {}

  /** Where to send the browser, and what to remember. */
  async begin(): Promise<Begun & { readonly address: URL }> {
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const address = await oidc.buildAuthorizationUrlWithPAR(await this.service(), {
      redirect_uri: this.redirectUri,
      scope: 'openid membership name',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { state, nonce, verifier, address };
  }

  /** The checked claims of the ID token that the service gives for an answer; throws what the library finds wrong. */
  async finish(answer: URL, { state, nonce, verifier }: Begun): Promise<oidc.IDToken> {
    const tokens = await oidc.authorizationCodeGrant(await this.service(), answer, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('there is no ID token');
    return claims;
  }

  private service(): Promise<oidc.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async discover(): Promise<oidc.Configuration> {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('jwk', { ...this.jwk, key_ops: ['sign'] }, algorithm, false, ['sign']);
    const insecure = this.serviceUrl.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(
      new URL(`${this.serviceUrl}/op`),
      ALUMNI_CLIENT_ID,
      { id_token_signed_response_alg: 'ES256' },
      oidc.PrivateKeyJwt({ key, kid: String(this.jwk.kid) }),
      { execute: [oidc.enableNonRepudiationChecks, ...insecure] },
    );
  }
}
