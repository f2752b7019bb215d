import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { PostgresNotices } from '../persistence/postgres-notices.js';

/** Deletes notices some weeks after their objection links stopped working. */
@Scheduled({ queue: 'notices.purge-notices', cron: '5 4 * * *' })
export class PurgeNotices implements RecurringTask {
  constructor(private readonly notices: PostgresNotices) {}

  async run(): Promise<void> {
    await this.notices.purge();
  }
}
