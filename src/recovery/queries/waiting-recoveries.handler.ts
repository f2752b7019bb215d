import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { WaitingRecoveries } from '../contract/case-figures.query.js';

@QueryHandler(WaitingRecoveries)
export class WaitingRecoveriesHandler implements IQueryHandler<WaitingRecoveries> {
  constructor(private readonly database: DataSource) {}

  async execute(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT account_id AS id FROM recovery."case"
        WHERE stage = 'ready' AND guard = 'wait' AND due_at > shared.now()`,
    );
    return rows.map(({ id }) => id);
  }
}
