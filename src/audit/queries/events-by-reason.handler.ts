import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { EventsByReason, type EventsForReason } from '../contract/event-figures.query.js';

@QueryHandler(EventsByReason)
export class EventsByReasonHandler implements IQueryHandler<EventsByReason> {
  constructor(private readonly database: DataSource) {}

  async execute({ type, from, until }: EventsByReason): Promise<readonly EventsForReason[]> {
    const rows = await this.database.query<{ reason: string; account: string | null; count: number }[]>(
      `SELECT data::json ->> 'reason' AS reason, data::json ->> 'accountId' AS account, count(*)::int AS count
         FROM audit.record WHERE type = $1 AND at >= $2 AND at < $3 GROUP BY 1, 2`,
      [type, from.toISOString(), until.toISOString()],
    );
    return rows.map(({ reason, account, count }) => ({
      reason,
      accountId: account ?? undefined,
      count,
    }));
  }
}
