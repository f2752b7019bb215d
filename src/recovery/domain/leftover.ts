import type { Aftermath } from '../contract/failure.js';
import type { CaseState } from './case-state.js';

/** A second factor that is to be removed, as it was listed. */
export interface LeftMethod {
  readonly id: string;
  /** ISO 8601; undefined where the directory does not tell. */
  readonly registeredAt?: string | undefined;
}

/** What was to follow an attempt at a step of a case and did not happen yet. */
export interface Leftover extends Pick<CaseState, 'step' | 'linkId' | 'accountId'> {
  readonly caseId: string;
  /** Whether a pass is to be withdrawn. */
  readonly pass: boolean;
  readonly methods: readonly LeftMethod[];
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

interface ListedMethod {
  readonly id: string;
  readonly registeredAt?: Date;
  readonly sharesId?: boolean;
}

/** Which of some left methods a later list still has, and of which it does not tell whether they are others that came in their place. */
export function stillThere(left: readonly LeftMethod[], listed: readonly ListedMethod[]) {
  const [there, unsure]: [LeftMethod[], LeftMethod[]] = [[], []];
  for (const method of left) {
    const now = listed.find(({ id }) => id === method.id);
    if (!now || now.registeredAt?.toISOString() !== method.registeredAt) continue;
    (now.sharesId && !now.registeredAt ? unsure : there).push(method);
  }
  return { there, unsure };
}
