/** What a client of the REST API may be let do, one scope per resource and way of use. */
export const API_SCOPES = [
  'links:read',
  'accounts:write',
  'suspensions:write',
  'rescues:read',
  'rescues:decide',
  'recoveries:read',
  'events:read',
  'subscriptions:manage',
] as const;

export type ApiScope = (typeof API_SCOPES)[number];

/** What a service that people are sent from may ask for beside who it is again. */
export const SIGN_IN_SCOPES = ['membership', 'name'] as const;

export type SignInScope = (typeof SIGN_IN_SCOPES)[number];

/** A text that people read, in both languages. */
interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** Another system that is registered with this service: who it is, how it proves it, and what it may do. */
export interface Integrator {
  /** The OAuth 2 client id (RFC 6749, 2.2): 1 to 64 of a–z, 0–9, `-`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly authentication: ClientAuthentication;
  /** Whether it is told the account's ID in the place of a subject of its own. */
  readonly knowsAccounts: boolean;
  /** The host or name whose systems share one subject per person; the client's own id unless set. */
  readonly sector: string;
  /** How people are sent here from it; absent where nobody is. */
  readonly signIn: SignInRegistration | undefined;
  readonly apiScopes: readonly ApiScope[];
}

/** The key by which a client signs its assertions (RFC 7523), or the SHA-256 of its secret in base64url. */
export type ClientAuthentication =
  | { readonly method: 'private_key_jwt'; readonly jwks: { readonly keys: readonly object[] } }
  | { readonly method: 'private_key_jwt'; readonly jwksUri: string }
  | { readonly method: 'client_secret_basic'; readonly secretSha256: string };

/** What a service that people are sent from was registered for. */
interface SignInRegistration {
  /** Compared as they are (RFC 9700, 2.1). */
  readonly redirectUris: readonly string[];
  /** Where joining begins, at the service itself; offered under `/alumni` where it is set. */
  readonly startUrl: string | undefined;
  /** Why it asks, told to the person before they agree. */
  readonly why: Bilingual;
  readonly scopes: readonly SignInScope[];
}
