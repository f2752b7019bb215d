import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { OwnAccount } from '../domain/operator.errors.js';
import type { Operator } from '../domain/operator.js';

/** Keeps operators from deciding about themselves. */
@Injectable()
export class SomebodyElse {
  constructor(private readonly queries: QueryBus) {}

  /** Throws OwnAccount where an account is the operator's own, or another one of the same person. */
  async must(accountId: string, operator: Operator): Promise<void> {
    if (accountId === operator.accountId) throw new OwnAccount();
    const [account, own] = await Promise.all(
      [accountId, operator.accountId].map((id) => this.queries.execute(new AccountFactsOf(id, 'known'))),
    );
    if (account && own && account.personId === own.personId) throw new OwnAccount();
  }
}
