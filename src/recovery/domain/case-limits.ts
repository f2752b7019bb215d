import type { CaseState } from './case-state.js';
import { stepAfter } from './plan.js';

/**
 * How often one step may be carried out, for how many seconds an attempt may begin calls of the directory, after how many
 * a silent one counts as lost (longer than that and the longest call together), for how many what was
 * issued can be replaced (whoever comes next at a shared computer must find nothing to press), and for how many hours
 * an unfinished case can be carried on, counted from its request or from the end of its wait.
 */
export const CASE_LIMITS = {
  attempts: 5,
  callingSeconds: 35,
  silentSeconds: 60,
  issuedSeconds: 120,
  openHours: 72,
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

/** Whether its step was tried as often as may be, and came to nothing; another case may begin then. */
export function isSpent(state: CaseState, at: Date): boolean {
  if (state.attempts < CASE_LIMITS.attempts) return false;
  return state.stage === 'failed' || state.stage === 'unknown' || (state.stage === 'executing' && isSilent(state, at));
}

/** Whether the attempt under way has been silent for so long that it counts as lost. */
export function isSilent({ startedAt }: CaseState, at: Date): boolean {
  return secondsBetween(startedAt, at) > CASE_LIMITS.silentSeconds;
}

/** Whether the present step may be carried out (again). */
export function mayRepeat(state: CaseState, at: Date): boolean {
  if (state.attempts >= CASE_LIMITS.attempts || isLapsed(state, at)) return false;
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
