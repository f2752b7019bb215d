import type { DataSource } from 'typeorm';
import { hashPassword, isPasswordOf } from './password-hash.js';

/** The passwords of the accounts. */
export class Passwords {
  constructor(private readonly database: DataSource) {}

  async isRight(accountId: string, password: string): Promise<boolean> {
    const [row] = await this.database.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM sandbox.credential WHERE account_id = $1',
      [accountId],
    );
    return row !== undefined && (await isPasswordOf(row.password_hash, password));
  }

  async mustChange(accountId: string): Promise<boolean> {
    const [row] = await this.database.query<{ must_change: boolean }[]>(
      'SELECT must_change FROM sandbox.credential WHERE account_id = $1',
      [accountId],
    );
    return row?.must_change ?? false;
  }

  /** Takes a password that somebody else chose, to be changed at the next sign-in; sign-ins begun with the old one end. */
  async setTemporary(accountId: string, password: string): Promise<void> {
    await this.set(accountId, password, true);
    await this.database.query('DELETE FROM sandbox.sign_in WHERE account_id = $1', [accountId]);
  }

  /** Takes the person's own choice. */
  async setChosen(accountId: string, password: string): Promise<void> {
    await this.set(accountId, password, false);
  }

  private async set(accountId: string, password: string, mustChange: boolean): Promise<void> {
    await this.database.query(
      `UPDATE sandbox.credential SET password_hash = $2, must_change = $3, password_changed_at = shared.now()
       WHERE account_id = $1`,
      [accountId, await hashPassword(password), mustChange],
    );
  }
}
