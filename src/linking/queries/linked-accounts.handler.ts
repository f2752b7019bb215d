import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { LinkedAccounts } from '../contract/link-figures.query.js';

@QueryHandler(LinkedAccounts)
export class LinkedAccountsHandler implements IQueryHandler<LinkedAccounts> {
  constructor(private readonly database: DataSource) {}

  async execute(): Promise<readonly string[]> {
    // One long text is read much faster than a row for each of tens of thousands.
    const [row] = await this.database.query<{ ids: string | null }[]>(
      `SELECT string_agg(account_id, ',') AS ids FROM linking.link WHERE ended_at IS NULL`,
    );
    return row?.ids?.split(',') ?? [];
  }
}
