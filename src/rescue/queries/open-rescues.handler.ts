import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type OpenRescue, OpenRescues } from '../contract/rescue-figures.query.js';

@QueryHandler(OpenRescues)
export class OpenRescuesHandler implements IQueryHandler<OpenRescues> {
  constructor(private readonly database: DataSource) {}

  execute(): Promise<readonly OpenRescue[]> {
    return this.database.query<OpenRescue[]>(
      `SELECT account_id AS "accountId", CASE WHEN stage IN ('requested', 'asked') THEN 'waiting' ELSE 'access' END AS what
         FROM rescue.rescue WHERE stage IN ('requested', 'asked', 'opening', 'open', 'closing')`,
    );
  }
}
