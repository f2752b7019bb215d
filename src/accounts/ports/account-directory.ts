import type { AccountFacts } from '../contract/account-facts.query.js';

/** The university's directory as far as facts go; a connector implements it. Throws when the directory does not answer in time. */
export abstract class AccountDirectory {
  /** The facts of an account now; undefined when there is no such account. */
  abstract find(accountId: string): Promise<AccountFacts | undefined>;
}
