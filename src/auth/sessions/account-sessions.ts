import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isToken, randomToken, sha256 } from '../../shared/crypto/random-token.js';

/** Minutes after which a session ends: without use, and in any case. */
export const SESSION_MINUTES = { idle: 10, whole: 30 } as const;

/** Somebody who signed in with their UTokyo Account in this browser. */
export interface AccountSession {
  readonly accountId: string;
  readonly mfa: boolean;
  readonly signedInAt: Date;
}

/** Sessions of accounts are rows, so that they end everywhere at once; the cookie holds only a random token. */
@Injectable()
export class AccountSessions {
  constructor(private readonly database: DataSource) {}

  /** Begins a session with a token never used before; answers the token for the cookie. */
  async begin(accountId: string, mfa: boolean): Promise<string> {
    const token = randomToken();
    await this.database.query(
      `INSERT INTO auth.browser_session
         (id_sha256, kind, account_id, mfa, signed_in_at, created_at, last_seen_at, expires_at)
       SELECT $1, 'account', $2, $3, now, now, now, now + make_interval(mins => $4) FROM shared.now() AS now`,
      [sha256(token), accountId, mfa, SESSION_MINUTES.whole],
    );
    return token;
  }

  /** The living session behind a token, noting that it was used; undefined when there is none. */
  async find(token: string | undefined): Promise<AccountSession | undefined> {
    // Anything else was not made here, and is not worth a statement.
    if (!token || !isToken(token)) return undefined;
    const [rows] = await this.database.query<[{ account_id: string; mfa: boolean; signed_in_at: Date }[], number]>(
      `UPDATE auth.browser_session SET last_seen_at = shared.now()
        WHERE id_sha256 = $1 AND kind = 'account' AND revoked_at IS NULL AND expires_at > shared.now()
          AND last_seen_at > shared.now() - make_interval(mins => $2)
        RETURNING account_id, mfa, signed_in_at`,
      [sha256(token), SESSION_MINUTES.idle],
    );
    const [row] = rows;
    return row && { accountId: row.account_id, mfa: row.mfa, signedInAt: row.signed_in_at };
  }

  /** Ends one session, as when its person leaves. */
  async end(token: string | undefined): Promise<void> {
    if (!token) return;
    await this.database.query(
      `UPDATE auth.browser_session SET revoked_at = shared.now() WHERE id_sha256 = $1 AND revoked_at IS NULL`,
      [sha256(token)],
    );
  }

  /** Ends every session of an account inside a transaction of somebody else. */
  async endAllOf(accountId: string, tx: EntityManager): Promise<void> {
    await tx.query(
      `UPDATE auth.browser_session SET revoked_at = shared.now() WHERE account_id = $1 AND revoked_at IS NULL`,
      [accountId],
    );
  }
}
