import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AccountsPerWeek } from '../contract/event-figures.query.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

@QueryHandler(AccountsPerWeek)
export class AccountsPerWeekHandler implements IQueryHandler<AccountsPerWeek> {
  constructor(private readonly database: DataSource) {}

  async execute({ type, from, weeks }: AccountsPerWeek): Promise<readonly (readonly string[])[]> {
    const starts = Array.from({ length: weeks + 1 }, (_, week) => startOf(from, week));
    // A text for each week is read much faster than a row for each of tens of thousands of records.
    const rows = await this.database.query<{ week: number; ids: string | null }[]>(
      `SELECT width_bucket(at COLLATE "C", $4::text[]) AS week, string_agg(data::json ->> 'accountId', ',') AS ids
         FROM audit.record WHERE type = $1 AND at >= $2 AND at < $3 GROUP BY 1`,
      [type, starts[0], starts[weeks], starts],
    );
    const ids = new Map(rows.map((row) => [row.week, row.ids?.split(',') ?? []]));
    return Array.from({ length: weeks }, (_, week) => ids.get(week + 1) ?? []);
  }
}

function startOf(from: Date, week: number): string {
  return new Date(from.getTime() + week * WEEK_MS).toISOString();
}
