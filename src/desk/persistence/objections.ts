import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { isUuid } from '../../shared/persistence/is-uuid.js';
import { Store } from '../../shared/persistence/store.js';
import { ObjectionClosed } from '../contract/events.js';
import { REASON_PURPOSE } from './postgres-acts.js';

/** An objection that somebody at the desk must deal with. */
export interface Objection {
  readonly noticeId: string;
  readonly accountId: string;
  readonly linkId: string | null;
  readonly rescueId: string | null;
  readonly raisedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

const SELECT = `SELECT id AS "noticeId", account_id AS "accountId", link_id AS "linkId", rescue_id AS "rescueId",
  raised_at AS "raisedAt", closed_at AS "closedAt", closed_by AS "closedBy" FROM desk.objection`;

/** Keeps objections until somebody has dealt with them. */
@Injectable()
export class Objections {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
  ) {}

  /** Those that are open, the oldest first; at most `limit`, after one that was seen. */
  open(limit: number, after?: { readonly since: Date; readonly id: string }): Promise<readonly Objection[]> {
    return this.database.query<Objection[]>(
      `${SELECT} WHERE closed_at IS NULL AND ($1::timestamptz IS NULL OR (raised_at, id) > ($1, $2::uuid))
        ORDER BY raised_at, id LIMIT $3`,
      [after?.since ?? null, after?.id ?? null, limit],
    );
  }

  ofAccount(accountId: string): Promise<readonly Objection[]> {
    return this.database.query<Objection[]>(`${SELECT} WHERE account_id = $1 ORDER BY raised_at DESC LIMIT 100`, [
      accountId,
    ]);
  }

  async find(noticeId: string): Promise<Objection | undefined> {
    if (!isUuid(noticeId)) return undefined;
    const [found] = await this.database.query<Objection[]>(`${SELECT} WHERE id = $1`, [noticeId]);
    return found;
  }

  /** Notes that it was dealt with, and how; false when somebody was faster. */
  async close({ noticeId, accountId }: Objection, reason: string, by: Actor): Promise<boolean> {
    return this.store.transact(by, async (unit) => {
      const [rows]: [unknown[], number] = await unit.tx.query(
        `UPDATE desk.objection SET closed_at = $2, closed_by = $3, sealed_reason = $4
          WHERE id = $1 AND closed_at IS NULL RETURNING id`,
        [noticeId, unit.at, by.id, this.vault.seal(REASON_PURPOSE, reason)],
      );
      if (rows.length > 0) await unit.record(new ObjectionClosed(noticeId, accountId));
      return rows.length > 0;
    });
  }
}
