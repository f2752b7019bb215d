import type { RescueState } from './rescue-state.js';

/**
 * For how many hours an application waits for its contact address to be proved; how often what opens access may be given;
 * after how many seconds an attempt at opening that is silent counts as lost; how many applications one account may begin
 * in 30 days; how many hours before its end the applicant is reminded; how many messages they may write before the desk does; and for how many minutes at most closing that
 * failed is put off.
 */
export const RESCUE_LIMITS = {
  unprovedHours: 24,
  openings: 10,
  silentSeconds: 120,
  begunIn30Days: 10,
  remindHours: 24,
  unansweredMessages: 20,
  closeAgainMinutes: 10,
} as const;

/** Days for which an application is kept after it was over. */
export const RESCUE_DAYS = 400;

/** Whether nothing can happen to an application any more. */
export function isOver({ stage }: RescueState): boolean {
  return stage === 'closed' || stage === 'declined' || stage === 'withdrawn' || stage === 'cancelled';
}

/** Whether a call that opens access may still be on its way. */
export function isBeingOpened(state: RescueState, at: Date): boolean {
  return state.openingAt !== undefined && at < openingLostAt(state);
}

/** When an attempt at opening that stays silent counts as lost. */
export function openingLostAt({ openingAt = new Date(0) }: RescueState): Date {
  return new Date(openingAt.getTime() + RESCUE_LIMITS.silentSeconds * 1_000);
}

/** When closing that has failed so many times may be tried again: not before a call that is under way has ended, and ever later. */
export function closeAgainAt(closings: number, at: Date): Date {
  const seconds = Math.min(RESCUE_LIMITS.silentSeconds * closings, RESCUE_LIMITS.closeAgainMinutes * 60);
  return new Date(at.getTime() + seconds * 1_000);
}
