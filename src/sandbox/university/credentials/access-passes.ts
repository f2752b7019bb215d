import { createHash, randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A pass as it is told once to whoever asked for it. */
interface IssuedPass {
  readonly code: string;
  readonly expiresAt: Date;
}

// Without I, O, l, o, 0 and 1, which people mistake for each other.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 12;
const LIFE = '10 minutes';

/** Temporary access passes: one of an account, good for one sign-in within 10 minutes. */
export class AccessPasses {
  constructor(private readonly database: DataSource) {}

  /** A new pass; an earlier one stops working. */
  async issue(accountId: string): Promise<IssuedPass> {
    const code = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
    const [pass] = await this.database.query<{ expires_at: Date }[]>(
      `INSERT INTO sandbox.access_pass (account_id, code_hash, issued_at, expires_at)
       VALUES ($1, $2, shared.now(), shared.now() + $3::interval)
       ON CONFLICT (account_id) DO UPDATE SET code_hash = EXCLUDED.code_hash, issued_at = EXCLUDED.issued_at,
         expires_at = EXCLUDED.expires_at, used_at = NULL
       RETURNING expires_at`,
      [accountId, hashOf(code), LIFE],
    );
    if (!pass) throw new Error('the access pass was not stored');
    return { code, expiresAt: pass.expires_at };
  }

  async withdraw(accountId: string): Promise<void> {
    await this.database.query('DELETE FROM sandbox.access_pass WHERE account_id = $1', [accountId]);
  }

  /** Uses the pass up; false for a wrong, used, withdrawn or expired one. */
  async redeem(accountId: string, code: string): Promise<boolean> {
    const [, used] = await this.database.query<[unknown, number]>(
      `UPDATE sandbox.access_pass SET used_at = shared.now()
       WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL AND expires_at > shared.now()`,
      [accountId, hashOf(code)],
    );
    return used > 0;
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
