import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';

/** Deletes sessions a day after they ended. */
@Scheduled({ queue: 'auth.purge-sessions', cron: '15 * * * *' })
export class PurgeSessions implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query(`DELETE FROM auth.browser_session WHERE expires_at < shared.now() - interval '1 day'`);
    await this.database.query(`DELETE FROM auth.rate_limit WHERE expire < extract(epoch from now()) * 1000`);
  }
}
