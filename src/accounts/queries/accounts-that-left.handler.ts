import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AccountsThatLeft } from '../contract/account-facts.query.js';

@QueryHandler(AccountsThatLeft)
export class AccountsThatLeftHandler implements IQueryHandler<AccountsThatLeft> {
  constructor(private readonly database: DataSource) {}

  async execute({ before, limit, after }: AccountsThatLeft): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT id FROM accounts.account WHERE standing = 'left' AND left_at < $1 AND id > $2 ORDER BY id LIMIT $3`,
      [before, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
