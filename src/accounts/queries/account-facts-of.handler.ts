import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { log } from '../../shared/log.js';
import { AccountFactsUnavailable } from '../contract/account.errors.js';
import { AccountFactsOf, type KnownAccount } from '../contract/account-facts.query.js';
import type { Account } from '../domain/account.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';
import { AccountDirectory } from '../ports/account-directory.js';

/** Minutes for which facts count as known without asking again. */
export const KNOWN_MINUTES = 10;

/** Asks the directory, remembers what it said, and falls back to the memory only where that was allowed. */
@QueryHandler(AccountFactsOf)
export class AccountFactsOfHandler implements IQueryHandler<AccountFactsOf> {
  constructor(
    private readonly directory: AccountDirectory,
    private readonly accounts: PostgresAccounts,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId, freshness }: AccountFactsOf): Promise<KnownAccount | undefined> {
    // Before the question, since the answer may have been true only then.
    const asOf = await this.clock.now();
    const account = await this.find(accountId, freshness, asOf);
    return account?.knownAt(asOf);
  }

  private async find(accountId: string, freshness: 'now' | 'known', asOf: Date): Promise<Account | undefined> {
    const known = await this.accounts.find(accountId);
    if (freshness === 'known' && known?.isYoungerThan(KNOWN_MINUTES, asOf)) return known;
    const answer = await this.directory.find(accountId).catch((error: unknown) => {
      log.warn({ error }, 'accounts.directory-unavailable');
      return 'silence' as const;
    });
    if (answer === 'silence') {
      if (freshness === 'known' && known) return known;
      throw new AccountFactsUnavailable();
    }
    if (answer) return this.accounts.learn(answer, asOf);
    return known && this.accounts.vanish(accountId, asOf);
  }
}
