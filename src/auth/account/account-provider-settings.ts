import type { ClientCredential, OpenIdProviderSettings } from '../oidc/open-id-provider.js';

/** What can be set about the university's sign-in. */
export interface AccountProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly credential: ClientCredential;
  /** `{PUBLIC_URL}/oidc/account/callback`. */
  readonly redirectUri: string;
  readonly idTokenAlg: string;
  /** The ID token's claim that holds the 10-digit account id, alone or before an `@`. */
  readonly idClaim: string;
  /** What must stand behind the `@` of that claim; unset, anything may, or nothing. */
  readonly idDomain?: string | undefined;
  /** What in the ID token proves MFA: `<claim>=<value>`; the claim may be a string or an array of strings. */
  readonly mfaClaim: string;
  readonly allowHttp: boolean;
  /** Scopes besides `openid` that the two claims need, space-separated. */
  readonly scope?: string;
  readonly timeoutSeconds?: number;
  /** Whether it takes `login_hint`. */
  readonly takesLoginHint?: boolean;
}

/** The university's sign-in as it is pinned: discovered from its issuer, and made anew each time, whatever session the browser has there. */
export class AccountProviderSettings {
  readonly provider: OpenIdProviderSettings;
  readonly idClaim: string;
  readonly idDomain: string | undefined;
  readonly mfaClaim: string;

  constructor({ idClaim, idDomain, mfaClaim, timeoutSeconds = 10, ...options }: AccountProviderOptions) {
    this.idClaim = idClaim;
    this.idDomain = idDomain;
    this.mfaClaim = mfaClaim;
    const claims = claimsToAskFor(mfaClaim);
    this.provider = {
      ...options,
      key: 'account',
      prompt: 'login',
      maxAge: 0,
      ...(claims && { claims }),
      // Entra ID, which finds keys by certificates, documents its token endpoint as the audience.
      ...('thumbprint' in options.credential && { assertionAudience: 'token-endpoint' }),
      timeoutSeconds,
    };
  }
}

// Entra ID demands an authentication context, and tells it, only where it is asked for by name.
function claimsToAskFor(mfaClaim: string): string | undefined {
  if (!mfaClaim.startsWith('acrs=')) return undefined;
  return JSON.stringify({ id_token: { acrs: { essential: true, value: mfaClaim.slice('acrs='.length) } } });
}
