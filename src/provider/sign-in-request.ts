import type { Integrator, SignInScope } from '../integrators/integrator.js';

/** How the card was read, as a value of `acr` (OpenID Connect Core, 2): in person, with the card and its PIN. */
export const CARD_ACR = 'urn:utokyo-account:acr:my-number-card';

/** The same as authentication methods (RFC 8176): a smart card and its PIN, two factors. */
export const CARD_AMR = ['sc', 'pin', 'mfa'] as const;

/** What a service asks of the person whom it sent here. */
export interface SignInRequest {
  readonly uid: string;
  readonly integrator: Integrator;
  /** Beside who it is again. */
  readonly scopes: readonly SignInScope[];
}

/** What a person agreed to. */
export interface Agreement {
  readonly statementId: string;
  readonly scopes: readonly SignInScope[];
  /** Seconds since the card was read. */
  readonly readSecondsAgo: number;
}
