import type { FailureReason } from '../contract/failure.js';
import type { CaseState } from './case-state.js';
import { stepAfter } from './plan.js';

/** Limits of a case. */
export const CASE_LIMITS = {
  /** How often one step may be carried out. */
  attempts: 5,
  /** Seconds within which an attempt may begin calls of the directory. */
  callingSeconds: 35,
  /** Seconds after which a silent attempt counts as lost; longer than that and the longest call together. */
  silentSeconds: 60,
  /** Seconds in which what was issued can be replaced: whoever comes next at a shared computer must find nothing to press. */
  issuedSeconds: 120,
  /** Hours in which an unfinished case can be carried on, from its request or from the end of its wait. */
  openHours: 72,
  /** Hours after which somebody is reminded of a password that they need not change. */
  unforcedHours: 24,
  /** Seconds by which the clock of a directory may differ from ours. */
  clockDriftSeconds: 60,
} as const;

/** Whether nothing is left to be carried out: cancelled, or issued to the last step. */
export function isOver({ stage, plan, step }: CaseState): boolean {
  return stage === 'cancelled' || (stage === 'issued' && stepAfter(plan, step) === undefined);
}

/** Whether an unfinished case was left alone for too long. */
export function isLapsed(state: CaseState, at: Date): boolean {
  if (isOver(state)) return false;
  return secondsBetween(state.dueAt ?? state.requestedAt, at) > CASE_LIMITS.openHours * 3_600;
}

// What may be otherwise a while later, without anybody at the university doing anything.
const PASSING = new Set<FailureReason>(['unavailable', 'password-refused', 'account-locked', 'other']);

/** Whether its step was tried as often as may be, or was refused for good; another case may begin then. */
export function isSpent(state: CaseState, at: Date): boolean {
  if (isRefusedForGood(state)) return true;
  if (state.attempts < CASE_LIMITS.attempts) return false;
  return state.stage === 'failed' || state.stage === 'unknown' || (state.stage === 'executing' && isSilent(state, at));
}

function isRefusedForGood({ stage, failure }: CaseState): boolean {
  return stage === 'failed' && failure !== undefined && !PASSING.has(failure);
}

/** Whether the attempt under way has been silent for so long that it counts as lost. */
export function isSilent({ startedAt }: CaseState, at: Date): boolean {
  return secondsBetween(startedAt, at) > CASE_LIMITS.silentSeconds;
}

/** Whether the present step may be carried out (again). */
export function mayRepeat(state: CaseState, at: Date): boolean {
  if (state.attempts >= CASE_LIMITS.attempts || isLapsed(state, at) || isRefusedForGood(state)) return false;
  switch (state.stage) {
    case 'cancelled':
      return false;
    case 'executing':
      return isSilent(state, at);
    case 'issued':
      return isFreshlyIssued(state, at) || wasTakenUpSince(state);
    default:
      return true;
  }
}

function isFreshlyIssued({ endedAt, startedAt }: CaseState, at: Date): boolean {
  return secondsBetween(endedAt ?? startedAt, at) <= CASE_LIMITS.issuedSeconds;
}

/** Whether its person came back with the card in the middle of a plan, so that nobody else can press anything. */
function wasTakenUpSince(state: CaseState): boolean {
  const { continuedAt, endedAt } = state;
  return !isOver(state) && continuedAt !== undefined && endedAt !== undefined && continuedAt > endedAt;
}

function secondsBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / 1000;
}
