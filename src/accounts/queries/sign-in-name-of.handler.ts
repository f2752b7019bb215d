import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SignInNameOf } from '../contract/account-facts.query.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';

@QueryHandler(SignInNameOf)
export class SignInNameOfHandler implements IQueryHandler<SignInNameOf> {
  constructor(private readonly accounts: PostgresAccounts) {}

  async execute({ accountId }: SignInNameOf): Promise<string | undefined> {
    return (await this.accounts.find(accountId))?.current.signInName;
  }
}
