import type { AccessPass } from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import { isRecord } from '../is-record.js';
import { timeIn } from './sign-in-methods.js';

/** The pass in Graph's answer, which alone ever holds it; an answer without one leaves open what was done. */
export function passIn(answer: unknown): AccessPass {
  if (!isRecord(answer)) throw new OutcomeUnknown();
  const { temporaryAccessPass: code, lifetimeInMinutes: minutes, methodUsabilityReason: usability } = answer;
  // Issued, and yet of no use to anybody: https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod
  if (usability === 'DisabledByPolicy') throw new DirectoryRefused('access-pass-not-allowed');
  const start = timeIn(answer['startDateTime'] ?? answer['createdDateTime']);
  if (typeof code !== 'string' || !code || typeof minutes !== 'number' || !start) throw new OutcomeUnknown();
  return { code, expiresAt: new Date(start.getTime() + minutes * 60_000) };
}
