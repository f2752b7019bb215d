import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { theService } from '../../shared/domain/domain-event.js';
import { Clock } from '../../shared/clock.js';
import { Cases } from '../domain/cases.js';

/** Tells people whose wait is over that they can go on. */
@Scheduled({ queue: 'recovery.tell-due-cases', cron: '* * * * *' })
export class TellDueCases implements RecurringTask {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const at = await this.clock.now();
    for (const due of await this.cases.due(at)) {
      due.tellDue(at);
      await this.cases.saveUnlessOvertaken(due, theService);
    }
  }
}
