import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { EventCount } from '../contract/event-figures.query.js';

@QueryHandler(EventCount)
export class EventCountHandler implements IQueryHandler<EventCount> {
  constructor(private readonly database: DataSource) {}

  async execute({ type, from, until }: EventCount): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM audit.record WHERE type = $1 AND at >= $2 AND at < $3',
      [type, from.toISOString(), until.toISOString()],
    );
    return row?.count ?? 0;
  }
}
