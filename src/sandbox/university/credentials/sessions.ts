import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** How somebody signed in, in the words of RFC 8176 and, for the pass, of our own. */
export type SignInMethods = readonly ['pwd', 'mfa'] | readonly ['tap', 'mfa'];

/** One sign-in of one browser. */
export interface Session {
  readonly accountId: string;
  readonly methods: SignInMethods;
  /** By the clock that can be moved. */
  readonly signedInAt: Date;
  /** By the system's clock, for tokens. */
  readonly authTime: Date;
  /** The present, by the clock that can be moved. */
  readonly now: Date;
}

const LIFE = '8 hours';
const COLUMNS = `account_id AS "accountId", methods, signed_in_at AS "signedInAt", auth_time AS "authTime", shared.now() AS now`;

/** The university's single sign-on: every sign-in that still counts. */
export class Sessions {
  constructor(private readonly database: DataSource) {}

  /** A new session and its token, for a cookie. */
  async begin(accountId: string, methods: SignInMethods): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url');
    const [session] = await this.database.query<Session[]>(
      `INSERT INTO sandbox.session (token_hash, account_id, methods, signed_in_at, auth_time)
       VALUES ($1, $2, $3, shared.now(), now()) RETURNING ${COLUMNS}`,
      [hashOf(token), accountId, methods],
    );
    if (!session) throw new Error('the session was not stored');
    return { token, session };
  }

  /** The session of this token, unless it is too old or its account has ended. */
  async find(token: string | undefined): Promise<Session | undefined> {
    if (!token) return undefined;
    const [session] = await this.database.query<Session[]>(
      `SELECT ${COLUMNS} FROM sandbox.session WHERE token_hash = $1 AND signed_in_at > shared.now() - $2::interval
         AND EXISTS (SELECT 1 FROM sandbox.account WHERE id = account_id AND standing = 'current')`,
      [hashOf(token), LIFE],
    );
    return session;
  }

  async end(token: string | undefined): Promise<void> {
    if (token) await this.database.query('DELETE FROM sandbox.session WHERE token_hash = $1', [hashOf(token)]);
  }

  /** Ends every session of an account, and sign-ins that are under way. */
  async revoke(accountId: string): Promise<void> {
    await this.database.transaction(async (within) => {
      await within.query('DELETE FROM sandbox.session WHERE account_id = $1', [accountId]);
      await within.query('DELETE FROM sandbox.sign_in WHERE account_id = $1', [accountId]);
      await within.query('UPDATE sandbox.credential SET sessions_revoked_at = shared.now() WHERE account_id = $1', [
        accountId,
      ]);
    });
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
