import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import type { AccountFacts, DatedAccountFacts } from '../contract/account-facts.query.js';
import { AccountChanged, AccountLeft } from '../contract/events.js';

/** An account as the university last described it. */
export class Account extends AggregateRoot {
  private constructor(private facts: DatedAccountFacts) {
    super();
  }

  /** First heard of; that is no change. */
  static heardOf(facts: AccountFacts, asOf: Date): Account {
    return new Account({ ...facts, asOf });
  }

  static restore(facts: DatedAccountFacts): Account {
    return new Account(facts);
  }

  get current(): DatedAccountFacts {
    return this.facts;
  }

  isYoungerThan(minutes: number, now: Date): boolean {
    return now.getTime() - this.facts.asOf.getTime() < minutes * 60_000;
  }

  /** Takes newer facts; records what they mean. */
  learn(facts: AccountFacts, asOf: Date): void {
    const before = this.facts;
    this.facts = { ...facts, asOf };
    if (before.standing === 'current' && facts.standing === 'left') this.record(new AccountLeft(facts.accountId));
    else if (differs(before, facts)) this.record(new AccountChanged(facts.accountId));
  }
}

function differs(before: AccountFacts, now: AccountFacts): boolean {
  const compared = (facts: AccountFacts) =>
    JSON.stringify([
      facts.kind,
      facts.standing,
      facts.names,
      facts.addresses,
      facts.language,
      facts.personId,
      facts.privileged,
    ]);
  return compared(before) !== compared(now);
}
