import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type FedRecord, RecordsSince } from '../contract/audit-feed.query.js';

@QueryHandler(RecordsSince)
export class RecordsSinceHandler implements IQueryHandler<RecordsSince> {
  constructor(private readonly database: DataSource) {}

  execute({ after, limit }: RecordsSince): Promise<readonly FedRecord[]> {
    return this.database.query<FedRecord[]>(
      `SELECT seq, event_id AS "eventId", type, at::timestamptz AS at, data::jsonb AS data
         FROM audit.record WHERE seq > $1 ORDER BY seq LIMIT $2`,
      [after, limit],
    );
  }
}
