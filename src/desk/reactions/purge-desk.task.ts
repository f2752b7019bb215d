import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';

/** Days for which acts, objections and what was done about failed effects are kept after their end. */
export const DESK_DAYS = 730;

/** Deletes what the desk needs no more. */
@Scheduled({ queue: 'desk.purge-desk', cron: '35 4 * * *' })
export class PurgeDesk implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query('DELETE FROM desk.code WHERE expires_at <= shared.now()');
    await this.database.query(`DELETE FROM desk.look WHERE looked_at < shared.now() - interval '1 day'`);
    for (const [table, end] of ENDS)
      await this.database.query(`DELETE FROM desk.${table} WHERE ${end} < shared.now() - make_interval(days => $1)`, [
        DESK_DAYS,
      ]);
  }
}

const ENDS = [
  ['act', 'coalesce(ended_at, proposed_at)'],
  ['objection', 'closed_at'],
  ['handled_effect', 'handled_at'],
] as const;
