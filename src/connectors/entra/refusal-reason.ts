import type { RefusalReason } from '../../recovery/ports/directory-errors.js';
import type { GraphRefusal } from './graph-refusal.js';

/** Why Graph refused, as people are told. */
export function reasonOf({ status, code, words }: GraphRefusal): RefusalReason {
  if (status === 404) return 'account-unknown';
  if (status === 403) return 'not-permitted';
  // "Converged UserCredentialPolicy does not allow …": the account is outside the policy of the method, or the method is off.
  if (/policy/i.test(`${code} ${words}`) && /pass|credential/i.test(words)) return 'access-pass-not-allowed';
  if (/password/i.test(words)) return 'password-refused';
  return 'other';
}
