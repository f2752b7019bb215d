import type { Aftermath } from '../contract/failure.js';
import type { CaseState } from './case-state.js';

/** What was to follow an attempt at a step of a case and did not happen yet. */
export interface Leftover extends Pick<CaseState, 'step' | 'linkId' | 'accountId'> {
  readonly caseId: string;
  /** Whether a pass is to be withdrawn. */
  readonly pass: boolean;
  /** The second factors that are to be removed. */
  readonly methods: readonly string[];
  /** Whether sessions are to be ended. */
  readonly sessions: boolean;
}

/** What of the aftermath is left. */
export function leftOf({ pass, methods, sessions }: Pick<Leftover, Aftermath>): readonly Aftermath[] {
  return [
    ...(pass ? (['pass'] as const) : []),
    ...(methods.length > 0 ? (['methods'] as const) : []),
    ...(sessions ? (['sessions'] as const) : []),
  ];
}
