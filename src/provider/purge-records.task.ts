import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../shared/events/scheduled.js';

/** Deletes what our OpenID Provider kept until it expired. */
@Scheduled({ queue: 'provider.purge-records', cron: '*/30 * * * *' })
export class PurgeRecords implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query('DELETE FROM provider.record WHERE expires_at < shared.now()');
  }
}
