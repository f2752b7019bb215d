import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import type { Case } from '../domain/case.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import { Cases } from '../domain/cases.js';
import { CredentialDirectory } from '../ports/credential-directory.js';

/** Reminds people of a temporary password that their directory makes nobody change, where it still stands a day later. */
@Scheduled({ queue: 'recovery.remind-of-password', cron: '*/15 * * * *' })
export class RemindOfPassword implements RecurringTask {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly directory: CredentialDirectory,
  ) {}

  async run(): Promise<void> {
    const at = await this.clock.now();
    const before = new Date(at.getTime() - CASE_LIMITS.unforcedHours * 3_600_000);
    for (const issued of await this.cases.unforcedBefore(before)) {
      issued.lookedAtPassword(await this.isChanged(issued));
      await this.cases.saveUnlessOvertaken(issued, theService);
    }
  }

  // Where the directory does not tell, a reminder too many does no harm.
  private async isChanged({ current: { accountId, unforcedAt } }: Case): Promise<boolean> {
    const evidence = await this.directory.evidence(accountId).catch(() => undefined);
    const changedAt = evidence?.passwordChangedAt;
    if (!changedAt || !unforcedAt) return false;
    return changedAt.getTime() > unforcedAt.getTime() + CASE_LIMITS.clockDriftSeconds * 1_000;
  }
}
