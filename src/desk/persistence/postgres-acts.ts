import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import { Store } from '../../shared/persistence/store.js';
import { isUuid } from '../../shared/persistence/is-uuid.js';
import { Act, ACT_HOURS } from '../domain/act.js';
import { ActIsOpen } from '../domain/act.errors.js';
import { Acts } from '../domain/acts.js';
import { ActRow } from './act.entity.js';

/** What the reasons of operators are sealed for. */
export const REASON_PURPOSE = 'desk.reason';

/** Keeps acts in PostgreSQL. */
@Injectable()
export class PostgresActs extends Acts {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
  ) {
    super();
  }

  override async add(act: Act, by: Actor): Promise<void> {
    try {
      await this.store.transact(by, async (unit) => {
        // What nobody confirmed in time stands in nobody's way.
        await unit.tx.query(
          `UPDATE desk.act SET stage = 'dropped', ended_at = $2, version = version + 1
            WHERE link_id = $1 AND stage = 'proposed' AND proposed_at < $2::timestamptz - make_interval(hours => $3)`,
          [act.current.linkId, unit.at, ACT_HOURS],
        );
        await unit.tx.insert(ActRow, this.toRow(act));
        await unit.take(act);
      });
    } catch (error) {
      throw violates(error, 'one_open_act') ? new ActIsOpen() : error;
    }
  }

  override async save(act: Act, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await overwrite(unit.tx, ActRow, act.current.version - 1, this.toRow(act));
      await unit.take(act);
    });
  }

  override async withId(id: string): Promise<Act | undefined> {
    const row = isUuid(id) ? await this.rows.findOneBy({ id }) : undefined;
    return row ? this.toAct(row) : undefined;
  }

  override async ofAccount(accountId: string): Promise<readonly Act[]> {
    const rows = await this.rows.find({ where: { accountId }, order: { proposedAt: 'DESC' }, take: 100 });
    return rows.map((row) => this.toAct(row));
  }

  override async open(at: Date, limit: number, after?: { since: Date; id: string }): Promise<readonly Act[]> {
    const youngest = new Date(at.getTime() - ACT_HOURS * 3_600_000);
    const acts = this.rows.createQueryBuilder('act');
    acts.where(`(act.stage = 'confirmed' OR (act.stage = 'proposed' AND act.proposed_at > :youngest))`, { youngest });
    if (after) acts.andWhere('(act.proposed_at, act.id) > (:since, :id)', after);
    const rows = await acts.orderBy('act.proposed_at').addOrderBy('act.id').limit(limit).getMany();
    return rows.map((row) => this.toAct(row));
  }

  private get rows() {
    return this.database.getRepository(ActRow);
  }

  private toRow({ current: { reason, ...state } }: Act): ActRow {
    const sealedReason = this.vault.seal(REASON_PURPOSE, reason);
    return { ...state, sealedReason, confirmedBy: state.confirmedBy ?? null, endedAt: state.endedAt ?? null };
  }

  private toAct({ sealedReason, confirmedBy, endedAt, ...row }: ActRow): Act {
    const reason = this.vault.open(REASON_PURPOSE, sealedReason);
    return Act.restore({ ...row, reason, confirmedBy: confirmedBy ?? undefined, endedAt: endedAt ?? undefined });
  }
}
