import { EVENT_LIMITS } from './event-limits.js';

/** Milliseconds to wait after so many failures in a row; longer, within bounds, where the subscriber says so. */
export function pauseAfter(failures: number, retryAfterMs = 0): number {
  const grown = 1000 * Math.min(2 ** Math.min(failures, 20), EVENT_LIMITS.longestPauseSeconds);
  return Math.max(grown, Math.min(retryAfterMs, 1000 * EVENT_LIMITS.longestRetryAfterSeconds));
}
