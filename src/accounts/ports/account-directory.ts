import type { AccountFacts } from '../contract/account-facts.query.js';

/** The university's directory as far as facts go; a connector implements it. Every call throws when the directory does not answer in time. */
export abstract class AccountDirectory {
  /** The facts of an account now; undefined when there is no such account. */
  abstract find(accountId: string): Promise<AccountFacts | undefined>;

  /** The facts of all accounts of a person now, those that left included; none for a person who is not known. */
  abstract ofPerson(personId: string): Promise<readonly AccountFacts[]>;

  /** What changed after a cursor, in the order of the changes, page by page; from the beginning without one. */
  abstract changesAfter(cursor: string | undefined): Promise<AccountChanges>;
}

/** One page of changes. */
export interface AccountChanges {
  readonly changes: readonly AccountChange[];
  /** Opaque; leads to what follows this page. */
  readonly cursor: string;
  /** Whether there was more already when this page was made. */
  readonly more: boolean;
}

/** The facts of an account that changed, as they stand when the page is made. */
interface AccountChange {
  readonly facts: AccountFacts;
  /** When they were read; not when the change began, since facts asked for in between would count as newer ones. */
  readonly asOf: Date;
}
