import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Store } from '../../shared/persistence/store.js';
import { PersonLookedAt } from '../contract/events.js';

/** Minutes for which looks of one operator at one person count as one. */
export const LOOK_MINUTES = 10;

/** Puts on record who looked at whom. */
@Injectable()
export class Looks {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
  ) {}

  /** Whether an operator has looked at somebody so shortly ago that another look counts as the same. */
  async isOnRecord(operatorId: string, accountId: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `SELECT FROM desk.look WHERE operator_id = $1 AND account_id = $2
          AND looked_at > shared.now() - make_interval(mins => $3)`,
      [operatorId, accountId, LOOK_MINUTES],
    );
    return rows.length > 0;
  }

  /** Before anything is shown: what is not on record is not seen. */
  async note(operatorId: string, accountId: string): Promise<void> {
    await this.store.transact({ kind: 'operator', id: operatorId }, async (unit) => {
      const rows: unknown[] = await unit.tx.query(
        `INSERT INTO desk.look AS look (operator_id, account_id, looked_at) VALUES ($1, $2, $3)
         ON CONFLICT (operator_id, account_id) DO UPDATE SET looked_at = EXCLUDED.looked_at
           WHERE look.looked_at <= EXCLUDED.looked_at - make_interval(mins => $4)
         RETURNING looked_at`,
        [operatorId, accountId, unit.at, LOOK_MINUTES],
      );
      if (rows.length > 0) await unit.record(new PersonLookedAt(accountId));
    });
  }
}
