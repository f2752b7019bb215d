import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type ListedRescue, ListedRescues } from '../contract/rescues-for-systems.js';

@QueryHandler(ListedRescues)
export class ListedRescuesHandler implements IQueryHandler<ListedRescues> {
  constructor(private readonly database: DataSource) {}

  execute({ filter, limit, after }: ListedRescues): Promise<readonly ListedRescue[]> {
    // Straight from the table: nobody's words are opened for a list.
    return this.database.query<ListedRescue[]>(
      `SELECT id AS "rescueId", account_id AS "accountId", service, stage, requested_at AS "requestedAt"
         FROM rescue.rescue
        WHERE requested_at IS NOT NULL
          AND ($1::text IS NULL OR account_id = $1) AND ($2::text IS NULL OR service = $2) AND ($3::text IS NULL OR stage = $3)
          AND ($4::timestamptz IS NULL OR (requested_at, id) > ($4, $5::uuid))
        ORDER BY requested_at, id LIMIT $6`,
      [filter.accountId, filter.service, filter.stage, after?.at, after?.id, limit].map((value) => value ?? null),
    );
  }
}
