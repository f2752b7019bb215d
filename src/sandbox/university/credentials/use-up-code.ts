import type { EntityManager } from 'typeorm';
import type { Candidate } from './method.js';
import { codeOf, stepsTakenAt } from './totp.js';

/** Whether one of the methods shows this code now and it was not used before (RFC 6238 5.2); from then on it was. */
export async function useUpCode(
  within: EntityManager,
  candidates: readonly Candidate[],
  code: string,
): Promise<boolean> {
  for (const { id, secret, now } of candidates) {
    const step = stepsTakenAt(now).find((each) => codeOf(secret, each) === code);
    if (step === undefined) continue;
    const [used] = await within.query<unknown[]>(
      'INSERT INTO sandbox.used_code (method_id, step) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING step',
      [id, step],
    );
    if (used) return true;
  }
  return false;
}
