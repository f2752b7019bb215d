import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';

/** Deletes statements that no service can fetch any more. */
@Scheduled({ queue: 'alumni.purge-statements', cron: '*/30 * * * *' })
export class PurgeStatements implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query('DELETE FROM alumni.statement WHERE expires_at < shared.now()');
  }
}
