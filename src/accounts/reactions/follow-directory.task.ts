import { log } from '../../shared/log.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { DirectoryFeed } from '../persistence/directory-feed.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';
import { type AccountChanges, AccountDirectory } from '../ports/account-directory.js';

/** Takes what changed in the directory since the last time, of the accounts that somebody here has to do with. */
@Scheduled({ queue: 'accounts.follow-directory', cron: '* * * * *' })
export class FollowDirectory implements RecurringTask {
  constructor(
    private readonly directory: AccountDirectory,
    private readonly accounts: PostgresAccounts,
    private readonly feed: DirectoryFeed,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const cursor = await this.feed.cursor();
      const page = await this.directory.changesAfter(cursor).catch((error: unknown) => {
        // The next minute is soon enough.
        log.warn({ error }, 'accounts.feed-unavailable');
      });
      if (!page) return;
      await this.take(page);
      // Last, so that after a crash the page comes again; what is heard twice changes nothing.
      await this.feed.advance(cursor, page.cursor);
      if (!page.more) return;
    }
  }

  private async take({ changes }: AccountChanges): Promise<void> {
    for (const { facts, asOf } of changes) {
      // Nobody else's facts are any business of ours.
      if (await this.accounts.find(facts.accountId)) await this.accounts.learn(facts, asOf);
    }
  }
}
