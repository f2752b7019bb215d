import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { log } from '../../shared/log.js';
import { AccountFactsUnavailable } from '../contract/account.errors.js';
import { AccountsOfPerson, type DatedAccountFacts } from '../contract/account-facts.query.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';
import { AccountDirectory } from '../ports/account-directory.js';

/** Asks the directory for all accounts of a person; only of those known before is anything remembered. */
@QueryHandler(AccountsOfPerson)
export class AccountsOfPersonHandler implements IQueryHandler<AccountsOfPerson> {
  constructor(
    private readonly directory: AccountDirectory,
    private readonly accounts: PostgresAccounts,
    private readonly clock: Clock,
  ) {}

  async execute({ personId }: AccountsOfPerson): Promise<readonly DatedAccountFacts[]> {
    const asOf = await this.clock.now();
    const found = await this.directory.ofPerson(personId).catch((error: unknown) => {
      log.warn({ error }, 'accounts.directory-unavailable');
      throw new AccountFactsUnavailable();
    });
    const learnt: DatedAccountFacts[] = [];
    for (const facts of found) {
      const known = await this.accounts.find(facts.accountId);
      learnt.push(known ? (await this.accounts.learn(facts, asOf)).current : { ...facts, asOf });
    }
    return learnt;
  }
}
