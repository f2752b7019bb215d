import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import type { AccountFacts, DatedAccountFacts, KnownAccount } from '../contract/account-facts.query.js';
import { AccountChanged, AccountLeft, AccountMerged, AccountReturned } from '../contract/events.js';
import type { MailOutcome } from '../contract/note-mail.command.js';
import { type RefusedAddress, unreachableAmong } from './refused-address.js';

/** An account as the university last described it. */
export class Account extends AggregateRoot {
  private constructor(
    private facts: DatedAccountFacts,
    private overtakenWord?: string,
    private refusedAddresses: readonly RefusedAddress[] = [],
  ) {
    super();
  }

  /** First heard of; that is no change. */
  static heardOf(facts: AccountFacts, asOf: Date): Account {
    return new Account({ ...settled(facts, asOf), asOf });
  }

  static restore(facts: DatedAccountFacts, overtaken?: string, refused?: readonly RefusedAddress[]): Account {
    return new Account(facts, overtaken, refused);
  }

  /** What the directory said last, while another system's newer word stands in its place. */
  get overtaken(): string | undefined {
    return this.overtakenWord;
  }

  get current(): DatedAccountFacts {
    return this.facts;
  }

  /** Those of its addresses that a mail server refused for good; no word of the university, so that no change of facts. */
  get refused(): readonly RefusedAddress[] {
    return this.refusedAddresses.filter(({ address }) => this.facts.addresses.includes(address));
  }

  knownAt(now: Date): KnownAccount {
    return { ...this.facts, unreachable: unreachableAmong(this.facts.addresses, this.refused, now) };
  }

  /** Whether what became of a mail to one of its addresses says anything new. */
  learnsFromMail(address: string, outcome: MailOutcome): boolean {
    const known = outcome === 'taken' ? this.refused.map((refused) => refused.address) : this.facts.addresses;
    return known.includes(address);
  }

  noteMail(address: string, outcome: MailOutcome, at: Date): void {
    const others = this.refused.filter((refused) => refused.address !== address);
    this.refusedAddresses = outcome === 'refused' ? [...others, { address, at }] : others;
  }

  isYoungerThan(minutes: number, now: Date): boolean {
    return now.getTime() - this.facts.asOf.getTime() < minutes * 60_000;
  }

  /** Whether facts say nothing that is not known. */
  agreesWith(facts: AccountFacts): boolean {
    return text(this.facts) === text(settled(facts, this.facts.asOf, this.facts));
  }

  /**
   * Takes the directory's facts and records what they mean; older ones than those known change nothing, nor does a
   * directory that still says what it said before another system told otherwise.
   */
  learn(heard: AccountFacts, asOf: Date): void {
    if (asOf < this.facts.asOf) return;
    if (this.overtakenWord === wordOf(heard)) {
      this.facts = { ...this.facts, signInName: heard.signInName };
      return;
    }
    this.overtakenWord = undefined;
    this.take(heard, asOf);
  }

  /** Takes the facts that another system told, in the same way; how to sign in the directory alone knows. */
  hear(told: AccountFacts, asOf: Date): void {
    if (asOf < this.facts.asOf) return;
    const ofDirectory = this.overtakenWord ?? wordOf(this.facts);
    this.overtakenWord = wordOf(told) === ofDirectory ? undefined : ofDirectory;
    this.take({ ...told, signInName: this.facts.signInName }, asOf);
  }

  /** The university does not know it any more: as good as left. */
  vanish(asOf: Date): void {
    const { asOf: _, ...known } = this.facts;
    this.learn({ ...known, standing: 'left' }, asOf);
  }

  private take(heard: AccountFacts, asOf: Date): void {
    const before = this.facts;
    const facts = settled(heard, asOf, before);
    const { accountId } = facts;
    this.facts = { ...facts, asOf };
    const { mergedInto } = facts;
    if (mergedInto && mergedInto !== before.mergedInto) this.record(new AccountMerged(accountId, mergedInto));
    else if (before.standing === 'current' && facts.standing === 'left') this.record(new AccountLeft(accountId));
    else if (before.standing === 'left' && facts.standing === 'current') this.record(new AccountReturned(accountId));
    if (text(before, NO_CHANGE) !== text(facts, NO_CHANGE)) this.record(new AccountChanged(accountId));
  }
}

// Whoever was merged into another account has left this one; and retention counts from a date, so that there is always one.
function settled(facts: AccountFacts, asOf: Date, before?: AccountFacts): AccountFacts {
  if (!facts.mergedInto && facts.standing === 'current') return facts;
  return { ...facts, standing: 'left', leftAt: facts.leftAt ?? before?.leftAt ?? asOf };
}

// Whether and why somebody is gone has events of its own, and what a person types to sign in concerns nobody else.
const NO_CHANGE = ['standing', 'leftAt', 'mergedInto', 'signInName'];

// When somebody left may be our guess, where the directory does not tell; nobody but the directory tells how to sign in.
function wordOf(facts: AccountFacts): string {
  return text(facts, ['leftAt', 'signInName']);
}

// What was found out here comes along where facts that are known are given back.
const NO_WORD = new Set(['asOf', 'unreachable']);

function text(facts: AccountFacts, ignored: readonly string[] = []): string {
  const known = Object.entries(facts).filter(
    ([name, value]) => !NO_WORD.has(name) && value !== undefined && !ignored.includes(name),
  );
  return JSON.stringify(known.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
