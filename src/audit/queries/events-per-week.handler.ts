import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type EventsInWeek, EventsPerWeek } from '../contract/event-figures.query.js';

const WEEK_SECONDS = 7 * 24 * 60 * 60;

@QueryHandler(EventsPerWeek)
export class EventsPerWeekHandler implements IQueryHandler<EventsPerWeek> {
  constructor(private readonly database: DataSource) {}

  async execute({ type, from, weeks }: EventsPerWeek): Promise<readonly EventsInWeek[]> {
    const until = new Date(from.getTime() + weeks * WEEK_SECONDS * 1000);
    const rows = await this.database.query<{ week: number; account: string | null; count: number }[]>(
      `SELECT floor(date_part('epoch', at::timestamptz - $2::text::timestamptz) / $4)::int AS week,
              data::json ->> 'accountId' AS account, count(*)::int AS count
         FROM audit.record WHERE type = $1 AND at >= $2 AND at < $3 GROUP BY 1, 2`,
      [type, from.toISOString(), until.toISOString(), WEEK_SECONDS],
    );
    return rows.map(({ week, account, count }) => ({ week, accountId: account ?? undefined, count }));
  }
}
