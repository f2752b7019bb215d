import type { DataSource } from 'typeorm';

const MOST_WRONG_IN_A_ROW = 10;
const WINDOW = '10 minutes';

/** Counts wrong answers of an account; after 10 in a row nothing is looked at until 10 minutes have passed since the last. */
export class Attempts {
  constructor(private readonly database: DataSource) {}

  /** Counts an answer before it is looked at, so that answers at once cannot be more; false where there were too many. */
  async claim(accountId: string): Promise<boolean> {
    const [, claimed] = await this.database.query<[unknown, number]>(
      `UPDATE sandbox.credential
       SET attempts = CASE WHEN attempted_at > shared.now() - $2::interval THEN attempts + 1 ELSE 1 END,
           attempted_at = shared.now()
       WHERE account_id = $1
         AND (attempts < $3 OR attempted_at IS NULL OR attempted_at <= shared.now() - $2::interval)`,
      [accountId, WINDOW, MOST_WRONG_IN_A_ROW],
    );
    return claimed > 0;
  }

  /** The answer was right, but more are to come: it does not count, nor does it forgive earlier ones. */
  async giveBack(accountId: string): Promise<void> {
    await this.database.query(
      'UPDATE sandbox.credential SET attempts = greatest(attempts - 1, 0) WHERE account_id = $1',
      [accountId],
    );
  }

  /** The person is in: earlier wrong answers are forgiven. */
  async clear(accountId: string): Promise<void> {
    await this.database.query('UPDATE sandbox.credential SET attempts = 0 WHERE account_id = $1', [accountId]);
  }
}
