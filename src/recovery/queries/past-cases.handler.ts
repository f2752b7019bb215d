import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type PastCase, PastCases } from '../contract/case-figures.query.js';

@QueryHandler(PastCases)
export class PastCasesHandler implements IQueryHandler<PastCases> {
  constructor(private readonly database: DataSource) {}

  async execute({ from, until }: PastCases): Promise<readonly PastCase[]> {
    const rows = await this.database.query<(Omit<PastCase, 'seconds'> & { seconds: number | null })[]>(
      `SELECT account_id AS "accountId", guard,
              CASE WHEN stage IN ('ready', 'executing') THEN 'unfinished' ELSE stage END AS outcome,
              CASE stage WHEN 'issued' THEN extract(epoch FROM ended_at - requested_at)::float8 END AS seconds
         FROM recovery."case" WHERE requested_at >= $1 AND requested_at < $2`,
      [from, until],
    );
    return rows.map(({ seconds, ...past }) => ({ ...past, seconds: seconds ?? undefined }));
  }
}
