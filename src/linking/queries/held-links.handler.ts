import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type HeldLink, HeldLinks } from '../contract/links-for-desk.query.js';

@QueryHandler(HeldLinks)
export class HeldLinksHandler implements IQueryHandler<HeldLinks> {
  constructor(private readonly database: DataSource) {}

  execute({ limit, after }: HeldLinks): Promise<readonly HeldLink[]> {
    return this.database.query<HeldLink[]>(
      `SELECT id AS "linkId", account_id AS "accountId", held_at AS "heldAt", held_because AS because
         FROM linking.link WHERE held_at IS NOT NULL AND ended_at IS NULL
          AND ($1::timestamptz IS NULL OR (held_at, id) > ($1, $2::uuid)) ORDER BY held_at, id LIMIT $3`,
      [after?.heldAt ?? null, after?.linkId ?? null, limit],
    );
  }
}
