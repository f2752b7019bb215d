import type { RotationReport } from './rotate-keys.js';

// Sign-ins and proofs end within minutes; a notice that no mail server takes is tried for a day and a half.
const UNDER_WAY = 'two days';

/** Says in plain words what to do with the other keys after a run. */
export function adviceAfter(reports: readonly RotationReport[], inUse: number): string {
  if (reports.some(({ left }) => left > 0))
    return `Keep every key: some rows are not under key ${inUse}. Run this again; rows that no known key opens stay until their key is back.`;
  if (reports.some(({ rewritten }) => rewritten > 0))
    return `Keep the other keys for now. Run this again when every process has used key ${inUse} for ${UNDER_WAY}.`;
  return `Everything that lasts is under key ${inUse}. If every process has used it for ${UNDER_WAY}, the other keys may be removed from DATA_KEYS.`;
}
