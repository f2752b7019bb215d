import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AccountsHeardBefore } from '../contract/account-facts.query.js';

@QueryHandler(AccountsHeardBefore)
export class AccountsHeardBeforeHandler implements IQueryHandler<AccountsHeardBefore> {
  constructor(private readonly database: DataSource) {}

  async execute({ before, limit, after }: AccountsHeardBefore): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT id FROM accounts.account WHERE as_of < $1 AND id > $2 ORDER BY id LIMIT $3`,
      [before, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
