import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { FacultiesOf } from '../contract/account-figures.query.js';

@QueryHandler(FacultiesOf)
export class FacultiesOfHandler implements IQueryHandler<FacultiesOf> {
  constructor(private readonly database: DataSource) {}

  async execute({ accountIds }: FacultiesOf): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; faculty: string }[]>(
      `SELECT id, faculty FROM accounts.account
        WHERE id = ANY(string_to_array($1, ',')) AND faculty IS NOT NULL`,
      [accountIds.join(',')],
    );
    return new Map(rows.map(({ id, faculty }) => [id, faculty]));
  }
}
