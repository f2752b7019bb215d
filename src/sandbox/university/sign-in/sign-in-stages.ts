import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** What a sign-in that began still waits for. */
export interface Stage {
  readonly accountId: string;
  readonly waitsFor: 'code' | 'new-password';
}

const LIFE = '15 minutes';

/** How far each sign-in has come, so that a person answers one question after the other. */
export class SignInStages {
  constructor(private readonly database: DataSource) {}

  async find(key: string): Promise<Stage | undefined> {
    const [stage] = await this.database.query<Stage[]>(
      `SELECT account_id AS "accountId", stage AS "waitsFor" FROM sandbox.sign_in
       WHERE key_hash = $1 AND began_at > shared.now() - $2::interval`,
      [hashOf(key), LIFE],
    );
    return stage;
  }

  async reach(key: string, { accountId, waitsFor }: Stage): Promise<void> {
    await this.database.query(
      `INSERT INTO sandbox.sign_in (key_hash, account_id, stage, began_at) VALUES ($1, $2, $3, shared.now())
       ON CONFLICT (key_hash) DO UPDATE SET account_id = EXCLUDED.account_id, stage = EXCLUDED.stage,
         began_at = EXCLUDED.began_at`,
      [hashOf(key), accountId, waitsFor],
    );
  }

  /** Ends the waiting; false where it had ended before, as when the account's sessions were revoked. */
  async leave(key: string, { accountId, waitsFor }: Stage): Promise<boolean> {
    const [, left] = await this.database.query<[unknown, number]>(
      'DELETE FROM sandbox.sign_in WHERE key_hash = $1 AND account_id = $2 AND stage = $3',
      [hashOf(key), accountId, waitsFor],
    );
    return left > 0;
  }
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
