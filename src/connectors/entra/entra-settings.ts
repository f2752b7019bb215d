import type { AccountMapping } from '../mapping/account-mapping.js';
import type { GraphSettings } from '../graph/graph-settings.js';

/** Seconds of one request, of one whole call and of one page of changes; bytes of an answer; seconds that a policy is held. */
export const GRAPH_LIMITS = {
  requestSeconds: 8,
  callSeconds: 20,
  pageSeconds: 60,
  answerBytes: 4_194_304,
  policySeconds: 300,
} as const;

/** What Entra ID takes at its sign-in, unless the mapping says otherwise. */
export const SIGN_IN = { attribute: 'userPrincipalName' } as const;

/** Where the tenant's Graph is, what opens it, and how its users are read. */
export interface EntraSettings extends GraphSettings {
  readonly mapping: AccountMapping;
  readonly passMinutes: number;
  readonly passOnce: boolean;
  /** Whether a password that Graph is given for somebody who is kept on premises is written back there. */
  readonly passwordWriteback: boolean;
  readonly limits: Readonly<Record<keyof typeof GRAPH_LIMITS, number>>;
}
