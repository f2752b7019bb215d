import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AccountsHeardBefore } from '../../accounts/contract/account-facts.query.js';
import { ForgetAccounts } from '../../accounts/contract/forget-accounts.command.js';
import { Clock } from '../../shared/clock.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { Links } from '../domain/links.js';

/** Days for which the facts of an account without a link are kept: as long as its last notice can be objected to. */
export const UNLINKED_FACTS_DAYS = 31;

const PAGE = 100;
const DAY_MS = 86_400_000;

/** Has the facts of accounts forgotten that are linked to nothing. */
@Scheduled({ queue: 'linking.forget-unlinked-accounts', cron: '30 3 * * *' })
export class ForgetUnlinkedAccounts implements RecurringTask {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date((await this.clock.now()).getTime() - UNLINKED_FACTS_DAYS * DAY_MS);
    let after = '';
    for (;;) {
      const page = await this.queries.execute(new AccountsHeardBefore(before, PAGE, after));
      await this.commands.execute(new ForgetAccounts(await this.unlinked(page), before));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? '';
    }
  }

  private async unlinked(accountIds: readonly string[]): Promise<readonly string[]> {
    const links = await Promise.all(accountIds.map((accountId) => this.links.ofAccount(accountId)));
    return accountIds.filter((_, at) => links[at] === undefined);
  }
}
