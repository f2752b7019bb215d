import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type UseOfLink, UsesOfLink } from '../contract/link.query.js';

@QueryHandler(UsesOfLink)
export class UsesOfLinkHandler implements IQueryHandler<UsesOfLink> {
  constructor(private readonly database: DataSource) {}

  execute({ linkId }: UsesOfLink): Promise<readonly UseOfLink[]> {
    return this.database.query<UseOfLink[]>(
      `SELECT used_at AS "usedAt", use FROM linking.link_use WHERE link_id = $1 ORDER BY used_at DESC, use`,
      [linkId],
    );
  }
}
