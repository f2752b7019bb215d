import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FedRecord } from '../../audit/contract/audit-feed.query.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { toldOf } from '../domain/told-events.js';

/** An event as it is kept for other systems. */
export interface StreamedEvent {
  /** Its place in the stream, as text. */
  readonly position: string;
  readonly type: string;
  readonly accountId: string;
  readonly intoAccountId: string | null;
  readonly happenedAt: Date;
  readonly claims: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, string>>;
}

/** Everything that is told to other systems, in the order in which it happened. */
@Injectable()
export class EventStream {
  constructor(private readonly database: DataSource) {}

  /** The number of the last record of the audit chain that was taken over. */
  async takenUpTo(): Promise<string> {
    const [taken] = await this.database.query<{ seq: string }[]>('SELECT seq FROM events_out.taken');
    return taken?.seq ?? '0';
  }

  /** Takes over the records that follow that number, and lays them ready for everybody who wants them; does nothing where another process was first. */
  async take(after: string, records: readonly FedRecord[]): Promise<void> {
    const last = records.at(-1);
    if (!last) return;
    await this.database.transaction(async (tx) => {
      if (!(await advance(tx, after, last.seq))) return;
      for (const record of records) await append(tx, record);
    });
  }

  /** What follows a place, the earliest first. */
  since(position: string, limit: number, types?: readonly string[]): Promise<readonly StreamedEvent[]> {
    return this.database.query<StreamedEvent[]>(
      `SELECT ${EVENT_COLUMNS} FROM events_out.event AS e
        WHERE position > $1 AND ($2::text[] IS NULL OR type = ANY ($2)) ORDER BY position LIMIT $3`,
      [position, types ?? null, limit],
    );
  }

  /** Deletes what is older than it is kept, and what was to be delivered of it. */
  async purge(): Promise<void> {
    await this.inBatches(`DELETE FROM events_out.event WHERE position IN (SELECT position FROM events_out.event
      WHERE happened_at < shared.now() - make_interval(days => $1) ORDER BY happened_at LIMIT 500)`);
    await this.inBatches(`DELETE FROM events_out.delivery WHERE id IN (SELECT id FROM events_out.delivery
      WHERE position IS NULL AND due_at < shared.now() - make_interval(days => $1) LIMIT 500)`);
  }

  private async inBatches(sql: string): Promise<void> {
    let deleted = 500;
    while (deleted === 500) [, deleted] = await this.database.query<[unknown, number]>(sql, [EVENT_LIMITS.keptDays]);
  }
}

/** The columns of an event `e` as StreamedEvent names them. */
export const EVENT_COLUMNS = `e.position, e.type, e.account_id AS "accountId", e.into_account_id AS "intoAccountId",
  e.happened_at AS "happenedAt", e.claims, e.ids`;

/** Moves the mark on, and by it locks out every other process until the end of the transaction. */
async function advance(tx: EntityManager, from: string, to: string): Promise<boolean> {
  // There is no row where a sandbox was emptied.
  await tx.query('INSERT INTO events_out.taken (seq) VALUES (0) ON CONFLICT DO NOTHING');
  const [, moved] = await tx.query<[unknown, number]>('UPDATE events_out.taken SET seq = $2 WHERE seq = $1', [
    from,
    to,
  ]);
  return moved === 1;
}

async function append(tx: EntityManager, { eventId, type, at, data }: FedRecord): Promise<void> {
  const { accountId } = data;
  for (const told of toldOf(type, data)) {
    await tx.query(
      `WITH told AS (
         INSERT INTO events_out.event (event_id, type, account_id, into_account_id, happened_at, claims, ids)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT event_once DO NOTHING
         RETURNING position, type, account_id)
       INSERT INTO events_out.delivery (id, subscription_id, position, account_id, due_at)
       SELECT gen_random_uuid(), s.id, told.position, told.account_id, shared.now()
         FROM told JOIN events_out.subscription AS s ON told.type = ANY (s.event_types) AND s.state <> 'disabled'`,
      [
        eventId,
        told.type,
        accountId,
        told.intoAccountId ?? null,
        at,
        JSON.stringify(told.claims),
        JSON.stringify(told.ids),
      ],
    );
  }
}
