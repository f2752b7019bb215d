import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf, AccountsThatLeft } from '../../accounts/contract/account-facts.query.js';
import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { Links } from '../domain/links.js';
import { LinkingSettings } from '../linking-settings.js';

const PAGE = 100;
const DAY_MS = 86_400_000;

/** Erases the links of accounts that left so long ago that nobody may keep them any more. */
@Scheduled({ queue: 'linking.erase-after-retention', cron: '20 3 * * *' })
export class EraseAfterRetention implements RecurringTask {
  constructor(
    private readonly queries: QueryBus,
    private readonly links: Links,
    private readonly clock: Clock,
    private readonly settings: LinkingSettings,
  ) {}

  async run(): Promise<void> {
    const before = new Date((await this.clock.now()).getTime() - this.settings.retentionDays * DAY_MS);
    let after = '';
    for (;;) {
      const page = await this.queries.execute(new AccountsThatLeft(before, PAGE, after));
      for (const accountId of page) await this.erase(accountId);
      if (page.length < PAGE) return;
      after = page.at(-1) ?? '';
    }
  }

  private async erase(accountId: string): Promise<void> {
    const link = await this.links.ofAccount(accountId);
    // Asked again, because what was last heard may be older than a return.
    const account = link && (await this.queries.execute(new AccountFactsOf(accountId, 'known')));
    if (link && account?.standing === 'left') await this.links.end(link, 'erased', theService);
  }
}
