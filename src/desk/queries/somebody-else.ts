import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { SecondOperatorNeeded } from '../domain/act.errors.js';
import { OwnAccount } from '../domain/operator.errors.js';
import type { Operator } from '../domain/operator.js';

/** Keeps operators from deciding about themselves. */
@Injectable()
export class SomebodyElse {
  constructor(private readonly queries: QueryBus) {}

  /** Throws OwnAccount where an account is the operator's own, or another one of the same person. */
  async must(accountId: string, operator: Operator): Promise<void> {
    if (accountId === operator.accountId || (await this.isSamePerson(accountId, operator))) throw new OwnAccount();
  }

  /** Throws SecondOperatorNeeded where whoever asked for something is this operator, signed in with another account. */
  async mustNotHaveAsked(askedBy: string | undefined, operator: Operator): Promise<void> {
    if (askedBy && askedBy !== operator.accountId && (await this.isSamePerson(askedBy, operator)))
      throw new SecondOperatorNeeded();
  }

  private async isSamePerson(accountId: string, operator: Operator): Promise<boolean> {
    const [account, own] = await Promise.all(
      [accountId, operator.accountId].map((id) => this.queries.execute(new AccountFactsOf(id, 'known'))),
    );
    return account !== undefined && own !== undefined && account.personId === own.personId;
  }
}
