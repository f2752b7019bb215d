import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { log } from '../../shared/log.js';
import { AccountFactsUnavailable } from '../contract/account.errors.js';
import { type AccountFacts, AccountFactsOf, type DatedAccountFacts } from '../contract/account-facts.query.js';
import { Account } from '../domain/account.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';
import { AccountDirectory } from '../ports/account-directory.js';

/** Minutes for which facts count as known without asking again. */
const KNOWN_MINUTES = 10;

/** Asks the directory, remembers what it said, and falls back to the memory only where that was allowed. */
@QueryHandler(AccountFactsOf)
export class AccountFactsOfHandler implements IQueryHandler<AccountFactsOf> {
  constructor(
    private readonly directory: AccountDirectory,
    private readonly accounts: PostgresAccounts,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId, freshness }: AccountFactsOf): Promise<DatedAccountFacts | undefined> {
    const known = await this.accounts.find(accountId);
    if (freshness === 'known' && known?.isYoungerThan(KNOWN_MINUTES, await this.clock.now())) return known.current;
    try {
      const facts = await this.directory.find(accountId);
      return facts && (await this.remember(facts, known));
    } catch (error) {
      log.warn({ error }, 'accounts.directory-unavailable');
      if (freshness === 'now') throw new AccountFactsUnavailable();
      return known?.current;
    }
  }

  private async remember(facts: AccountFacts, known: Account | undefined): Promise<DatedAccountFacts> {
    const now = await this.clock.now();
    const account = known ?? Account.heardOf(facts, now);
    if (known) account.learn(facts, now);
    await this.accounts.save(account);
    return account.current;
  }
}
