import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';

/** Deletes proofs an hour after they expired; that they were spent stays on record, without the card. */
@Scheduled({ queue: 'verification.purge-proofs', cron: '*/10 * * * *' })
export class PurgeProofs implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query(`DELETE FROM verification.proof WHERE expires_at < shared.now() - interval '1 hour'`);
  }
}
