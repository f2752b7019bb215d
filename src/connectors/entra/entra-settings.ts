import type { JWK } from 'jose';
import type { AccountMapping } from '../mapping/account-mapping.js';

/** How the service proves itself to Entra ID; never logged. */
export type EntraCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** `thumbprint` is the SHA-256 of the key's certificate in base64url. */
  | { readonly kind: 'certificate'; readonly jwk: JWK; readonly thumbprint: string };

/** One tenant of Entra ID and what of it the service uses. */
export interface EntraSettings {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: EntraCredential;
  /** Of Microsoft Graph with its version, without a slash at its end. */
  readonly graphUrl: string;
  /** Origin of the token endpoint. */
  readonly authorityUrl: string;
  readonly passMinutes: number;
  readonly passOnce: boolean;
  readonly mapping: AccountMapping;
  readonly limits?: GraphLimits;
}

/** Milliseconds for one answer and for a call with all its repetitions, and bytes of the largest answer. */
export interface GraphLimits {
  readonly answerMs: number;
  readonly callMs: number;
  readonly largestAnswer: number;
}

/** The limits that hold where a test sets no shorter ones. */
export const GRAPH_LIMITS: GraphLimits = { answerMs: 8_000, callMs: 15_000, largestAnswer: 4_000_000 };
