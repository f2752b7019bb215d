import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { RESCUE_DAYS } from '../domain/rescue-limits.js';
import { Rescues } from '../domain/rescues.js';

/** Deletes applications that are over for long; of one that came to access only its words, since it was the only one. */
@Scheduled({ queue: 'rescue.purge-rescues', cron: '20 4 * * *' })
export class PurgeRescues implements RecurringTask {
  constructor(
    private readonly rescues: Rescues,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date((await this.clock.now()).getTime() - RESCUE_DAYS * 86_400_000);
    await this.rescues.deleteVain(before);
    for (const rescue of await this.rescues.endedBefore(before)) {
      rescue.forget();
      await this.rescues.save(rescue, theService);
    }
  }
}
