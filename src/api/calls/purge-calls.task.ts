import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { KeyedCalls } from './keyed-calls.js';

/** Deletes answers that are kept no longer. */
@Scheduled({ queue: 'api.purge-calls', cron: '17 * * * *' })
export class PurgeCalls implements RecurringTask {
  constructor(private readonly calls: KeyedCalls) {}

  async run(): Promise<void> {
    await this.calls.purge();
  }
}
