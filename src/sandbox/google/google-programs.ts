import type { DataSource } from 'typeorm';

/** What lets programs in: tokens that somebody gave them, and passwords made for them. */
export class GooglePrograms {
  constructor(private readonly database: DataSource) {}

  async tokens(accountId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      'SELECT client_id AS id FROM sandbox.google_token WHERE account_id = $1 ORDER BY client_id',
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  async appPasswords(accountId: string): Promise<readonly number[]> {
    const rows = await this.database.query<{ id: number }[]>(
      'SELECT code_id AS id FROM sandbox.google_app_password WHERE account_id = $1 ORDER BY code_id',
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** False where there is no such token. */
  async removeToken(accountId: string, clientId: string): Promise<boolean> {
    const [, removed] = await this.database.query<[unknown, number]>(
      'DELETE FROM sandbox.google_token WHERE account_id = $1 AND client_id = $2',
      [accountId, clientId],
    );
    return removed > 0;
  }

  /** False where there is no such password. */
  async removeAppPassword(accountId: string, codeId: string): Promise<boolean> {
    const [, removed] = await this.database.query<[unknown, number]>(
      'DELETE FROM sandbox.google_app_password WHERE account_id = $1 AND code_id::text = $2',
      [accountId, codeId],
    );
    return removed > 0;
  }
}
