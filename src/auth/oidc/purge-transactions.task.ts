import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { OidcTransactions } from './oidc-transactions.js';

/** Deletes sign-ins that nobody came back from. */
@Scheduled({ queue: 'auth.purge-transactions', cron: '*/10 * * * *' })
export class PurgeTransactions implements RecurringTask {
  constructor(private readonly transactions: OidcTransactions) {}

  async run(): Promise<void> {
    await this.transactions.purge();
  }
}
