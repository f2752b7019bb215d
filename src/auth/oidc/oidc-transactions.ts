import type { ProviderKey } from './open-id-provider.js';

/** Minutes within which a person has to come back from a provider. */
export const TRANSACTION_MINUTES = 15;

/** The beginning of a sign-in: at which provider, in which browser, and what it is for (carried, never interpreted). */
export interface SignInStart {
  readonly provider: ProviderKey;
  readonly browserId: string;
  readonly intent: string;
}

/** The values that a new sign-in sends to the provider: `state` openly, the verifier only as its hash. */
export interface BegunTransaction {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** A sign-in that came back for the first time, in time, in its own browser. */
export interface OidcTransaction {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly intent: string;
  /** When it began by true time, to be compared with a provider's times. */
  readonly startedAt: Date;
}

/** What a callback's `state` leads to; only `consumed` may go on, and only one callback ever gets it. */
export type Consumption =
  | { readonly outcome: 'consumed'; readonly transaction: OidcTransaction }
  | { readonly outcome: 'timed-out'; readonly intent: string }
  | { readonly outcome: 'other-browser' }
  | { readonly outcome: 'unknown-transaction' };

/** Sign-ins under way. */
export abstract class OidcTransactions {
  /** Remembers a sign-in for 15 minutes, with values never used before. */
  abstract begin(start: SignInStart): Promise<BegunTransaction>;

  /** Hands a sign-in to the one callback that may use it; a wrong browser leaves it as it is. */
  abstract consume(state: string, provider: ProviderKey, browserId: string): Promise<Consumption>;

  /** Forgets the sign-ins that nobody came back from. */
  abstract purge(): Promise<void>;
}
