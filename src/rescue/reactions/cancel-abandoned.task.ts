import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { Rescues } from '../domain/rescues.js';
import { RescueSettings } from '../rescue-settings.js';
import { leaveToNextRun } from './leave-to-next-run.js';

/** Ends applications that nobody went on with: never proved, or approved and never opened. */
@Scheduled({ queue: 'rescue.cancel-abandoned', cron: '*/10 * * * *' })
export class CancelAbandoned implements RecurringTask {
  constructor(
    private readonly rescues: Rescues,
    private readonly settings: RescueSettings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const at = await this.clock.now();
    for (const rescue of await this.rescues.leftAlone(this.settings.collectDays, at)) {
      rescue.cancel(at);
      await this.rescues.save(rescue, theService).catch(leaveToNextRun);
    }
  }
}
