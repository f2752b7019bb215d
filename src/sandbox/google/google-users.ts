import { createHash, randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { PERSONAS } from '../seed/personas.js';
import { WORKSPACE } from './google-tenant.js';

/** A pretend Google user. */
export interface GoogleUser {
  readonly accountId: string;
  readonly suspended: boolean;
  readonly unit: string;
  readonly administers: boolean;
  readonly mustChange: boolean;
}

/** What the Directory API may change of a user. */
export interface UserChange {
  readonly suspended?: boolean;
  readonly unit?: string;
  readonly password?: string;
  readonly mustChange?: boolean;
}

const USER = `account_id AS "accountId", suspended, unit, administers, must_change AS "mustChange"`;
const SESSION_LIFE = '12 hours';

/** The users of the pretend Google Workspace, their passwords and sessions. */
export class GoogleUsers {
  constructor(private readonly database: DataSource) {}

  async find(accountId: string): Promise<GoogleUser | undefined> {
    const [user] = await this.database.query<GoogleUser[]>(
      `SELECT ${USER} FROM sandbox.google_user WHERE account_id = $1`,
      [accountId],
    );
    return user;
  }

  async change(accountId: string, { suspended, unit, password, mustChange }: UserChange): Promise<void> {
    await this.database.query(
      `UPDATE sandbox.google_user SET suspended = coalesce($2, suspended), unit = coalesce($3, unit),
         password_hash = coalesce($4, password_hash), must_change = coalesce($5, must_change) WHERE account_id = $1`,
      [
        accountId,
        suspended ?? null,
        unit ?? null,
        password === undefined ? null : hashOf(password),
        mustChange ?? null,
      ],
    );
    if (suspended) await this.signOut(accountId);
  }

  async signOut(accountId: string): Promise<void> {
    await this.database.query('DELETE FROM sandbox.google_session WHERE account_id = $1', [accountId]);
  }

  /** The user of this name and password, where a password opens anything. */
  async withPassword(accountId: string, password: string): Promise<GoogleUser | undefined> {
    const [user] = await this.database.query<GoogleUser[]>(
      `SELECT ${USER} FROM sandbox.google_user
        WHERE account_id = $1 AND password_hash = $2 AND NOT suspended AND unit = $3`,
      [accountId, hashOf(password), WORKSPACE.openUnit],
    );
    return user;
  }

  async begin(accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      'INSERT INTO sandbox.google_session (token_hash, account_id, began_at) VALUES ($1, $2, shared.now())',
      [digest(token), accountId],
    );
    return token;
  }

  async ofSession(token: string | undefined): Promise<GoogleUser | undefined> {
    const [user] = await this.database.query<GoogleUser[]>(
      `SELECT ${USER} FROM sandbox.google_user JOIN sandbox.google_session USING (account_id)
        WHERE token_hash = $1 AND NOT suspended AND began_at > shared.now() - $2::interval`,
      [digest(token ?? ''), SESSION_LIFE],
    );
    return user;
  }

  async programs(accountId: string, kind: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      'SELECT id FROM sandbox.google_program WHERE account_id = $1 AND kind = $2 ORDER BY id',
      [accountId, kind],
    );
    return rows.map(({ id }) => id);
  }

  async letIn(accountId: string, kind: string, id: string): Promise<void> {
    await this.database.query(
      'INSERT INTO sandbox.google_program (account_id, kind, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [accountId, kind, id],
    );
  }

  /** Whether there was one. */
  async shutOut(accountId: string, kind: string, id: string): Promise<boolean> {
    const [, removed] = await this.database.query<[unknown, number]>(
      'DELETE FROM sandbox.google_program WHERE account_id = $1 AND kind = $2 AND id = $3',
      [accountId, kind, id],
    );
    return removed > 0;
  }
}

/** Puts the pretend Google back to its first day; the accounts of those who left are suspended. */
export async function seedGoogle(within: EntityManager): Promise<void> {
  await within.query('DELETE FROM sandbox.google_user');
  for (const { id, leftDaysAgo } of PERSONAS) {
    const left = leftDaysAgo !== undefined;
    await within.query('INSERT INTO sandbox.google_user (account_id, suspended, unit) VALUES ($1, $2, $3)', [
      id,
      left,
      left ? WORKSPACE.closedUnit : WORKSPACE.members,
    ]);
  }
}

// Random passwords of a pretend world need no slow hash.
function hashOf(password: string): string {
  return createHash('sha256').update(`google ${password}`).digest('hex');
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
