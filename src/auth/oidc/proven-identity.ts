/** What a provider proved about a person, after every check; no token is part of it. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string | undefined;
  /** When the person authenticated at the provider, by the provider's clock. */
  readonly authTime: Date | undefined;
  /** The claims of the ID token. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The members of UserInfo; empty where it is not read. */
  readonly userInfo: Readonly<Record<string, unknown>>;
}
