import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type AccountGroup, AccountGroups } from '../contract/account-figures.query.js';

@QueryHandler(AccountGroups)
export class AccountGroupsHandler implements IQueryHandler<AccountGroups> {
  constructor(private readonly database: DataSource) {}

  async execute({ among, ending }: AccountGroups): Promise<readonly AccountGroup[]> {
    // Tens of thousands of ids as one text, since to quote each for an array takes longer than all the rest.
    const rows = await this.database.query<(Omit<AccountGroup, 'faculty'> & { faculty: string | null })[]>(
      `WITH asked AS (SELECT unnest(string_to_array($1, ',')) AS id)
       SELECT faculty, kind, count(*)::int AS accounts, count(asked.id)::int AS among,
              count(*) FILTER (WHERE asked.id IS NULL AND ends_at > $2 AND ends_at <= $3)::int AS "endingOthers"
         FROM accounts.account LEFT JOIN asked USING (id)
        WHERE standing = 'current' GROUP BY faculty, kind ORDER BY faculty, kind`,
      [among.join(','), ending.after, ending.until],
    );
    return rows.map(({ faculty, ...group }) => ({ faculty: faculty ?? undefined, ...group }));
  }
}
