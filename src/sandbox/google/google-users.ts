import type { DataSource } from 'typeorm';
import { hashPassword, isPasswordOf } from '../university/credentials/password-hash.js';

/** A user of the pretend Google. */
export interface StoredUser {
  readonly accountId: string;
  readonly names: readonly [string, ...string[]];
  readonly isAdmin: boolean;
  readonly suspended: boolean;
  readonly orgUnit: string;
  readonly mustChange: boolean;
}

/** What changes of a user; what is left out stays. */
export interface UserChange {
  readonly suspended?: boolean;
  readonly orgUnit?: string;
  readonly password?: string;
  readonly mustChange?: boolean;
}

// The longest that the university keeps the user of somebody who has left.
const KEPT = '210 days';

/** The users; those who left too long ago were deleted. */
export class GoogleUsers {
  constructor(private readonly database: DataSource) {}

  async find(accountId: string): Promise<StoredUser | undefined> {
    const [user] = await this.database.query<StoredUser[]>(
      `SELECT account_id AS "accountId", names, privileged AS "isAdmin", suspended, org_unit AS "orgUnit",
              must_change AS "mustChange"
       FROM sandbox.google_user JOIN sandbox.account ON id = account_id
       WHERE account_id = $1 AND (left_at IS NULL OR left_at > shared.now() - $2::interval)`,
      [accountId, KEPT],
    );
    return user;
  }

  /** Whoever is suspended has no sessions any more. */
  async change(accountId: string, { suspended, orgUnit, password, mustChange }: UserChange): Promise<void> {
    const hash = password === undefined ? null : await hashPassword(password);
    await this.database.query(
      `UPDATE sandbox.google_user
       SET suspended = coalesce($2, suspended), org_unit = coalesce($3, org_unit),
           password_hash = coalesce($4, password_hash), must_change = coalesce($5, must_change)
       WHERE account_id = $1`,
      [accountId, suspended, orgUnit, hash, mustChange],
    );
    if (suspended) await this.database.query('DELETE FROM sandbox.google_session WHERE account_id = $1', [accountId]);
  }

  async isPasswordOf(accountId: string, password: string): Promise<boolean> {
    const [row] = await this.database.query<{ hash: string | null }[]>(
      'SELECT password_hash AS hash FROM sandbox.google_user WHERE account_id = $1',
      [accountId],
    );
    return typeof row?.hash === 'string' && (await isPasswordOf(row.hash, password));
  }
}
