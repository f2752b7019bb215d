import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { RESCUE_LIMITS } from '../domain/rescue-limits.js';
import { Rescues } from '../domain/rescues.js';
import { leaveToNextRun } from './leave-to-next-run.js';

/** Tells applicants a day before that their access will end. */
@Scheduled({ queue: 'rescue.remind-of-end', cron: '*/5 * * * *' })
export class RemindOfEnd implements RecurringTask {
  constructor(
    private readonly rescues: Rescues,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const at = await this.clock.now();
    const soon = new Date(at.getTime() + RESCUE_LIMITS.remindHours * 3_600_000);
    for (const rescue of await this.rescues.endingBetween(at, soon)) {
      rescue.remind(at);
      await this.rescues.save(rescue, theService).catch(leaveToNextRun);
    }
  }
}
