import { decodeProtectedHeader } from 'jose';
import * as oidc from 'openid-client';
import type { CodeCallback } from './callback.js';
import type { OidcTransaction } from './oidc-transactions.js';
import type { OpenIdProviderSettings } from './open-id-provider.js';
import { ProviderConnection } from './provider-connection.js';
import type { ProvenIdentity } from './proven-identity.js';
import { SAFEGUARDS } from './safeguards.js';
import { faultBehind, SignInFault } from './sign-in-fault.js';

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** What a code was exchanged for; the text of the ID token serves only the second look by passport-openidconnect. */
export interface Exchanged {
  readonly identity: ProvenIdentity;
  readonly idToken: string;
}

/** This service as a client of an OpenID Provider: asks for an authentication, and turns a code into a proven identity. */
export class OpenIdClient {
  private readonly connection: ProviderConnection;

  constructor(
    readonly settings: OpenIdProviderSettings,
    private readonly safeguards = SAFEGUARDS,
  ) {
    this.connection = new ProviderConnection(settings, safeguards);
  }

  /** Where people are sent to; throws SignInFault `unavailable` when that cannot be found out. */
  authorizationEndpoint(): Promise<string> {
    return this.connection.authorizationEndpoint();
  }

  /** What we ask for (OpenID Connect Core 3.1.2.1), besides what passport-openidconnect adds: client, callback, scope, state. */
  async authorizationParameters(
    nonce: string,
    codeVerifier: string,
    hint?: string,
  ): Promise<Readonly<Record<string, string>>> {
    const { acrValues, claims, prompt, maxAge, takesLoginHint } = this.settings;
    return {
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(acrValues && { acr_values: acrValues }),
      ...(claims && { claims }),
      ...(prompt && { prompt }),
      ...(maxAge !== undefined && { max_age: String(maxAge) }),
      ...(takesLoginHint && hint && { login_hint: hint }),
    };
  }

  /** Exchanges the code of a callback and drops the tokens; throws SignInFault `rejected` or `unavailable`, and nothing else. */
  async exchange(callback: CodeCallback, transaction: OidcTransaction): Promise<Exchanged> {
    try {
      const configuration = await this.connection.open();
      const tokens = await this.redeem(configuration, callback, transaction);
      const claims = this.check(tokens, transaction);
      const userInfo = await this.readUserInfo(configuration, tokens.access_token, claims.sub);
      return { identity: identityOf(claims, userInfo), idToken: tokens.id_token ?? '' };
    } catch (error) {
      throw faultBehind(error);
    }
  }

  private redeem(configuration: oidc.Configuration, { state, code, iss }: CodeCallback, transaction: OidcTransaction) {
    const { redirectUri, maxAge } = this.settings;
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries({ state, code, iss })) if (value) url.searchParams.set(name, value);
    const elapsed = Math.max(0, Math.ceil((Date.now() - transaction.startedAt.getTime()) / 1000));
    return oidc.authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.codeVerifier,
      idTokenExpected: true,
      // openid-client counts from now, we count from the beginning of the sign-in: people may take their time.
      ...(maxAge !== undefined && { maxAge: maxAge + elapsed }),
    });
  }

  private check(tokens: Tokens, transaction: OidcTransaction): oidc.IDToken {
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw new SignInFault('rejected', 'no-id-token');
    const { alg } = decodeProtectedHeader(tokens.id_token);
    const now = Date.now() / 1000;
    const evidence = { alg, claims, accessToken: tokens.access_token, settings: this.settings, transaction, now };
    for (const [reason, holds] of Object.entries(this.safeguards.idToken)) {
      if (!holds(evidence)) throw new SignInFault('rejected', reason);
    }
    return claims;
  }

  private async readUserInfo(configuration: oidc.Configuration, accessToken: string, subject: string) {
    if (!this.settings.endpoints?.userinfo) return {};
    const userInfo = await oidc.fetchUserInfo(configuration, accessToken, subject);
    for (const [reason, holds] of Object.entries(this.safeguards.userInfo)) {
      if (!holds(userInfo, subject)) throw new SignInFault('rejected', reason);
    }
    return userInfo;
  }
}

function identityOf(claims: oidc.IDToken, userInfo: Readonly<Record<string, unknown>>): ProvenIdentity {
  const { iss: issuer, sub: subject, acr, auth_time: at } = claims;
  const authTime = at === undefined ? undefined : new Date(at * 1000);
  return { issuer, subject, acr: typeof acr === 'string' ? acr : undefined, authTime, claims, userInfo };
}
