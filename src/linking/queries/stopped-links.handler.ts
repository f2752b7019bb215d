import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type StoppedLink, StoppedLinks } from '../contract/link-figures.query.js';

@QueryHandler(StoppedLinks)
export class StoppedLinksHandler implements IQueryHandler<StoppedLinks> {
  constructor(private readonly database: DataSource) {}

  execute(): Promise<readonly StoppedLink[]> {
    return this.database.query<StoppedLink[]>(
      `SELECT account_id AS "accountId", CASE WHEN suspended_at IS NULL THEN 'held' ELSE 'suspended' END AS standing
         FROM linking.link WHERE ended_at IS NULL AND (held_at IS NOT NULL OR suspended_at IS NOT NULL)`,
    );
  }
}
