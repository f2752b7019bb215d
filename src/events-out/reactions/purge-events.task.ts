import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { EventStream } from '../persistence/event-stream.js';

/** Deletes events that were kept long enough, whether they were delivered or not. */
@Scheduled({ queue: 'events-out.purge-events', cron: '35 4 * * *' })
export class PurgeEvents implements RecurringTask {
  constructor(private readonly stream: EventStream) {}

  async run(): Promise<void> {
    await this.stream.purge();
  }
}
