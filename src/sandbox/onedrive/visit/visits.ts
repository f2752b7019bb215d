import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';

const CODE_LIFE = '15 minutes';
const SESSION_LIFE = '8 hours';
const MOST_ATTEMPTS = 5;

/** Visits of people from outside, who prove by a mailed code that an address is theirs. */
export class Visits {
  constructor(private readonly database: DataSource) {}

  /** A new visit, and the code that opens it. */
  async begin(email: string): Promise<{ readonly id: string; readonly code: string }> {
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    const [visit] = await this.database.query<{ id: string }[]>(
      `INSERT INTO sandbox.onedrive_visit (email, code_hash, began_at) VALUES (lower($1), $2, shared.now()) RETURNING id`,
      [email, hashOf(code)],
    );
    if (!visit) throw new Error('the visit was not stored');
    return { id: visit.id, code };
  }

  /** The token of the visit; undefined for a wrong or old code, and after too many of them. */
  async enter(id: string, code: string): Promise<string | undefined> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query('UPDATE sandbox.onedrive_visit SET attempts = attempts + 1 WHERE id::text = $1', [id]);
    const [, entered] = await this.database.query<[unknown, number]>(
      `UPDATE sandbox.onedrive_visit SET token_hash = $3
       WHERE id::text = $1 AND code_hash = $2 AND token_hash IS NULL AND attempts <= $4
         AND began_at > shared.now() - $5::interval`,
      [id, hashOf(code), hashOf(token), MOST_ATTEMPTS, CODE_LIFE],
    );
    return entered > 0 ? token : undefined;
  }

  /** Whose visit this is; undefined where it is none, or an old one. */
  async emailOf(token: string | undefined): Promise<string | undefined> {
    if (!token) return undefined;
    const [visit] = await this.database.query<{ email: string }[]>(
      'SELECT email FROM sandbox.onedrive_visit WHERE token_hash = $1 AND began_at > shared.now() - $2::interval',
      [hashOf(token), SESSION_LIFE],
    );
    return visit?.email;
  }

  async end(token: string | undefined): Promise<void> {
    if (token) await this.database.query('DELETE FROM sandbox.onedrive_visit WHERE token_hash = $1', [hashOf(token)]);
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
