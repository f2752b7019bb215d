import type { AccessPass } from '../../recovery/ports/credential-directory.js';
import { OutcomeUnknown, type RefusalReason } from '../../recovery/ports/directory-errors.js';
import { isRecord } from '../is-record.js';
import { timeIn } from './sign-in-methods.js';

// https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod
const OF_NO_USE = new Map<unknown, RefusalReason>([
  ['DisabledByPolicy', 'access-pass-not-allowed'],
  ['Expired', 'other'],
  ['OneTimeUsed', 'other'],
]);

/** The pass in Graph's answer, which alone ever holds it; an answer without one leaves open what was done. */
export function passIn(answer: unknown): AccessPass {
  if (!isRecord(answer)) throw new OutcomeUnknown();
  const { temporaryAccessPass: code, lifetimeInMinutes: minutes } = answer;
  const start = timeIn(answer['startDateTime'] ?? answer['createdDateTime']);
  if (typeof code !== 'string' || !code || typeof minutes !== 'number' || !start) throw new OutcomeUnknown();
  return { code, expiresAt: new Date(start.getTime() + minutes * 60_000) };
}

/** Why nobody can use the pass in an answer, though it was issued; one that begins in a while is of use. */
export function uselessnessOf(answer: unknown): RefusalReason | undefined {
  return isRecord(answer) ? OF_NO_USE.get(answer['methodUsabilityReason']) : undefined;
}
