import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { Cases } from '../domain/cases.js';

/** Takes an attempt for lost whose process died, so that its person hears that something may have been changed. */
@Scheduled({ queue: 'recovery.settle-silent-cases', cron: '* * * * *', atStart: true })
export class SettleSilentCases implements RecurringTask {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const silent of await this.cases.silent(await this.clock.now())) {
      silent.answerLost();
      await this.cases.saveUnlessOvertaken(silent, theService);
    }
  }
}
