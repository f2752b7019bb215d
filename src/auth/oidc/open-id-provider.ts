import type { JWK } from 'jose';

/** The providers that people come back from; each has a callback address of its own. */
export type ProviderKey = 'card' | 'account';

/** How this service proves itself at the token endpoint. */
export type ClientCredential =
  | {
      readonly kind: 'private_key_jwt';
      readonly jwk: JWK;
      /** SHA-256 of the key's certificate in base64url (`x5t#S256`), for a provider that finds keys by certificates. */
      readonly thumbprint?: string;
    }
  | { readonly kind: 'client_secret'; readonly secret: string };

/** The addresses of a provider (absolute URLs). UserInfo is read only where its address is pinned here. */
export interface ProviderEndpoints {
  readonly authorization: string;
  readonly token: string;
  readonly userinfo?: string;
  readonly jwks: string;
}

/** Everything pinned about an OpenID Provider; nothing of it is ever taken from a request or a token. */
export interface OpenIdProviderSettings {
  readonly key: ProviderKey;
  /** Compared to the letter with `iss`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Our callback, an absolute URL without a query. */
  readonly redirectUri: string;
  /** Scopes besides `openid`, space-separated. */
  readonly scope?: string;
  /** The only algorithm that an ID token may be signed with; one that hashes with SHA-256. */
  readonly idTokenAlg: string;
  readonly credential: ClientCredential;
  /** Unset, they are discovered from the issuer at the first sign-in. */
  readonly endpoints?: ProviderEndpoints;
  readonly acrValues?: string;
  /** Claims to ask for by name (OpenID Connect Core 5.5), as JSON. */
  readonly claims?: string;
  /** The `acr` values of which an ID token must carry one; unset, none is required. */
  readonly requiredAcr?: readonly string[];
  readonly prompt?: 'login';
  /** Whether it is told by `login_hint` who is about to sign in, where that is known. */
  readonly takesLoginHint?: boolean;
  /** Seconds by which an authentication may be older than the sign-in that asked for it; unset, any age will do. */
  readonly maxAge?: number;
  /** Seconds that one call to the provider may take; a whole callback may take twice as long. */
  readonly timeoutSeconds: number;
  /** The single `aud` of our client assertion (RFC 7523); default `issuer`. */
  readonly assertionAudience?: 'issuer' | 'token-endpoint';
  /** Admits `http:` addresses, for a sandbox or a test. */
  readonly allowHttp?: boolean;
}
