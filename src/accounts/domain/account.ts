import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import type { AccountFacts, DatedAccountFacts } from '../contract/account-facts.query.js';
import { AccountChanged, AccountLeft, AccountMerged, AccountReturned } from '../contract/events.js';

/** An account as the university last described it. */
export class Account extends AggregateRoot {
  private constructor(private facts: DatedAccountFacts) {
    super();
  }

  /** First heard of; that is no change. */
  static heardOf(facts: AccountFacts, asOf: Date): Account {
    return new Account({ ...settled(facts, asOf), asOf });
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

  /** Whether facts say nothing that is not known. */
  agreesWith(facts: AccountFacts): boolean {
    return text(this.facts) === text(settled(facts, this.facts.asOf, this.facts));
  }

  /** Takes newer facts and records what they mean; older ones than those known change nothing. */
  learn(heard: AccountFacts, asOf: Date): void {
    const before = this.facts;
    if (asOf < before.asOf) return;
    const facts = settled(heard, asOf, before);
    const { accountId } = facts;
    this.facts = { ...facts, asOf };
    const { mergedInto } = facts;
    if (mergedInto && mergedInto !== before.mergedInto) this.record(new AccountMerged(accountId, mergedInto));
    else if (before.standing === 'current' && facts.standing === 'left') this.record(new AccountLeft(accountId));
    else if (before.standing === 'left' && facts.standing === 'current') this.record(new AccountReturned(accountId));
    if (text(before, OF_STANDING) !== text(facts, OF_STANDING)) this.record(new AccountChanged(accountId));
  }

  /** The university does not know it any more: as good as left. */
  vanish(asOf: Date): void {
    const { asOf: _, ...known } = this.facts;
    this.learn({ ...known, standing: 'left' }, asOf);
  }
}

// Whoever was merged into another account has left this one; and retention counts from a date, so that there is always one.
function settled(facts: AccountFacts, asOf: Date, before?: AccountFacts): AccountFacts {
  if (!facts.mergedInto && facts.standing === 'current') return facts;
  return { ...facts, standing: 'left', leftAt: facts.leftAt ?? before?.leftAt ?? asOf };
}

// Whether and why somebody is gone has events of its own.
const OF_STANDING = ['standing', 'leftAt', 'mergedInto'];

function text(facts: AccountFacts, ignored: readonly string[] = []): string {
  const known = Object.entries(facts).filter(
    ([name, value]) => name !== 'asOf' && value !== undefined && !ignored.includes(name),
  );
  return JSON.stringify(known.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
