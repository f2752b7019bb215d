import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ORG_UNITS } from './google-tenant.js';

/** One sign-in of one browser. */
export interface GoogleSession {
  readonly accountId: string;
  /** Whether a new password must be chosen before anything is shown. */
  readonly mustChange: boolean;
}

const LIFE = '24 hours';

/** Sign-ins with a password of Google's; they end with the access that let them in. */
export class GoogleSessions {
  constructor(private readonly database: DataSource) {}

  /** A new session's token, for a cookie. */
  async begin(accountId: string, mustChange: boolean): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      `INSERT INTO sandbox.google_session (token_hash, account_id, must_change, began_at)
       VALUES ($1, $2, $3, shared.now())`,
      [hashOf(token), accountId, mustChange],
    );
    return token;
  }

  async find(token: string | undefined): Promise<GoogleSession | undefined> {
    if (!token) return undefined;
    const [session] = await this.database.query<GoogleSession[]>(
      `SELECT account_id AS "accountId", s.must_change AS "mustChange"
       FROM sandbox.google_session s JOIN sandbox.google_user USING (account_id)
       WHERE token_hash = $1 AND began_at > shared.now() - $2::interval AND NOT suspended AND org_unit = $3`,
      [hashOf(token), LIFE, ORG_UNITS.withoutSso],
    );
    return session;
  }

  async count(accountId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM sandbox.google_session WHERE account_id = $1',
      [accountId],
    );
    return row?.count ?? 0;
  }

  async end(token: string | undefined): Promise<void> {
    if (token) await this.database.query('DELETE FROM sandbox.google_session WHERE token_hash = $1', [hashOf(token)]);
  }

  async endAll(accountId: string): Promise<void> {
    await this.database.query('DELETE FROM sandbox.google_session WHERE account_id = $1', [accountId]);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
