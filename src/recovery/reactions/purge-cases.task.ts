import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';

/** Days for which a case is kept, unless its person had it erased. */
export const CASE_DAYS = 400;

/** Deletes cases that are over for long, and erased ones that no objection can concern any more. */
@Scheduled({ queue: 'recovery.purge-cases', cron: '50 3 * * *' })
export class PurgeCases implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query(
      `DELETE FROM recovery."case"
        WHERE forget_at <= shared.now() OR requested_at < shared.now() - make_interval(days => $1)`,
      [CASE_DAYS],
    );
  }
}
