import type { DataSource } from 'typeorm';
import { codeOf, stepsTakenAt } from '../university/credentials/totp.js';

interface NewestSecret {
  readonly id: string;
  readonly secret: Buffer;
  readonly now: Date;
}

/** The pretend phones: each person's app keeps every secret it was ever given. */
export class Phones {
  constructor(private readonly database: DataSource) {}

  /**
   * The code of the newest secret; undefined for an account that nobody has.
   * Where the present code was used already it is the next one, then the one before, so that nobody has to wait for a new one.
   */
  async codeOn(accountId: string): Promise<string | undefined> {
    const [newest] = await this.database.query<NewestSecret[]>(
      `SELECT id, secret, shared.now() AS now FROM sandbox.method WHERE account_id = $1
       ORDER BY created_at DESC LIMIT 1`,
      [accountId],
    );
    if (!newest) return undefined;
    const used = await this.database.query<{ step: string }[]>(
      'SELECT step FROM sandbox.used_code WHERE method_id = $1',
      [newest.id],
    );
    const steps = stepsTakenAt(newest.now);
    const fresh = steps.find((step) => !used.some((each) => Number(each.step) === step));
    return codeOf(newest.secret, fresh ?? steps[0]);
  }
}
