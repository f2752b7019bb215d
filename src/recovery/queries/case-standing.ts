import type { Plan } from '../contract/events.js';
import type { Aftermath, FailureReason } from '../contract/failure.js';
import type { Case } from '../domain/case.js';
import type { CaseStage } from '../domain/case-state.js';
import type { Guard } from '../domain/guard.js';
import { CODE_LIMITS, endOf } from '../domain/mailed-code.js';
import type { Step } from '../domain/plan.js';
import type { OutsideAddress } from './outlook.js';

/** How a case stands, as its page shows it to the holder of a card. */
export interface CaseStanding {
  readonly caseId: string;
  readonly accountId: string;
  readonly plan: Plan;
  readonly guard: Guard;
  readonly step: Step;
  /** An attempt that fell silent counts as unknown. */
  readonly stage: CaseStage;
  /** Why the latest attempt came to nothing, where that is certain. */
  readonly failure: FailureReason | undefined;
  readonly open: boolean;
  readonly repeatable: boolean;
  /** The attempt that a repetition would be. */
  readonly nextAttempt: number;
  readonly nextStep: Step | undefined;
  readonly hindrance: 'code' | 'wait' | undefined;
  readonly dueAt: Date | undefined;
  readonly requestedAt: Date;
  /** When this was so. */
  readonly at: Date;
  readonly code?: CodeStanding;
  /** Whether it was stopped because a code was tried too often. */
  readonly codeUsedUp: boolean;
  /** What was to follow a credential and did not happen yet. */
  readonly left?: readonly Aftermath[];
  /** Of an outcome that is not known: when the directory says that it was changed since, or that it was not. */
  readonly readBack?: { readonly changed: Date | undefined };
}

/** How the code of a case stands. */
export interface CodeStanding {
  /** Addresses as they are shown to somebody who may be somebody else. */
  readonly sentTo: readonly OutsideAddress[];
  /** Until when the code that was sent to this browser works. */
  readonly until: Date | undefined;
  readonly maySendAnother: boolean;
  readonly triesLeft: number;
}

/** How a case stands for the reading `proofId`. */
export function standingOf(found: Case, proofId: string, at: Date): CaseStanding {
  const { id: caseId, accountId, plan, guard, step, stage, failure, dueAt, requestedAt } = found.current;
  const repeatable = found.repeatable(at);
  const open = found.isOpen(at);
  return {
    caseId,
    accountId,
    plan,
    guard,
    step,
    stage: stage === 'executing' && repeatable ? 'unknown' : stage,
    failure: stage === 'failed' ? failure : undefined,
    open,
    repeatable,
    nextAttempt: found.nextAttempt,
    nextStep: found.nextStep,
    hindrance: open ? hindranceFor(found, proofId, at) : undefined,
    dueAt,
    requestedAt,
    at,
    codeUsedUp: stage === 'cancelled' && guard === 'code' && found.codeTries(at) >= CODE_LIMITS.tries,
  };
}

/** How the code of a case stands, but for where it goes and how many tries other cases have left. */
export function codeStandingOf(found: Case, proofId: string, at: Date): Omit<CodeStanding, 'sentTo' | 'triesLeft'> {
  const { code, codesSent } = found.current;
  const own = code && found.current.proofId === proofId ? endOf(code) : undefined;
  return { until: own && at <= own ? own : undefined, maySendAnother: codesSent < CODE_LIMITS.sent };
}

// What another browser proved proves nothing here.
function hindranceFor(found: Case, proofId: string, at: Date): CaseStanding['hindrance'] {
  if (found.current.guard === 'code' && found.current.proofId !== proofId) return 'code';
  return found.hindrance(at);
}
