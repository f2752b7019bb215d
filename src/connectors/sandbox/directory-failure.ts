import {
  DirectoryRefused,
  DirectoryUnavailable,
  OutcomeUnknown,
  type RefusalReason,
} from '../../recovery/ports/directory-errors.js';
import { nothingWasSent } from '../nothing-was-sent.js';

// The codes of the sandbox's directory.
const REASONS = new Map<unknown, RefusalReason>([
  ['account-unknown', 'account-unknown'],
  ['account-left', 'account-ended'],
  ['password-against-policy', 'password-refused'],
]);

// The directory turns these away before it does anything.
const TURNED_AWAY = new Set([401, 403, 429, 503]);

/** What a call that got no answer means for what it asked. */
export function failureOfCall(error: unknown): DirectoryUnavailable | OutcomeUnknown {
  return nothingWasSent(error) ? new DirectoryUnavailable() : new OutcomeUnknown();
}

/** What an answer other than success means. */
export async function failureOfAnswer(
  answer: Response,
): Promise<DirectoryRefused | DirectoryUnavailable | OutcomeUnknown> {
  if (TURNED_AWAY.has(answer.status)) return new DirectoryUnavailable();
  // A redirect is no answer of this directory's: nothing was asked of whoever is meant.
  if (answer.status < 400) return new DirectoryUnavailable();
  if (answer.status >= 500) return new OutcomeUnknown();
  return new DirectoryRefused(await reasonIn(answer));
}

async function reasonIn(answer: Response): Promise<RefusalReason> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const code: unknown = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
  return REASONS.get(code) ?? 'other';
}
