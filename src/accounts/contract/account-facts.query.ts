import { Query } from '@nestjs/cqrs';

/** What the university says of an account. */
export interface AccountFacts {
  /** Ten digits; text, since it may start with 0. */
  readonly accountId: string;
  readonly kind: 'student' | 'staff';
  readonly standing: 'current' | 'left';
  /** When the account ended, for those who left. */
  readonly leftAt?: Date;
  /** When the account will end, where the directory tells. */
  readonly endsAt?: Date;
  /** The faculty or office as the directory names it, where it tells. */
  readonly faculty?: string;
  /** Every name that the directory holds: kanji, kana, romaji, former ones. */
  readonly names: readonly string[];
  /** Every mail address known, inside and outside the university. */
  readonly addresses: readonly string[];
  readonly language: 'ja' | 'en';
  /** The same for all accounts of one person. */
  readonly personId: string;
  /** The account that this one was merged into; such an account counts as left. */
  readonly mergedInto?: string;
  /** Whether only the desk may recover this account. */
  readonly privileged: boolean;
  /** What its person types to sign in, as the provider takes it, where that is not the ten digits alone. */
  readonly signInName?: string;
}

/** The facts with the time at which they were true. */
export interface DatedAccountFacts extends AccountFacts {
  readonly asOf: Date;
}

/** The facts with what this service has found out itself. */
export interface KnownAccount extends DatedAccountFacts {
  /** Those of the addresses that take no mail: refused lately by a mail server, or none that mail could be sent to. */
  readonly unreachable: readonly string[];
}

/**
 * The facts of an account; undefined for an account that the university does not know.
 * `now` asks the directory and throws AccountFactsUnavailable when it does not answer; `known` takes facts of the last
 * 10 minutes, asks for newer ones where there are none, and falls back to older ones when the directory does not answer.
 */
export class AccountFactsOf extends Query<KnownAccount | undefined> {
  constructor(
    readonly accountId: string,
    readonly freshness: 'now' | 'known',
  ) {
    super();
  }
}

/** The name to sign in with, as last heard from the directory, which is not asked; undefined where none was told. */
export class SignInNameOf extends Query<string | undefined> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** All accounts of a person, as the directory knows them now; throws AccountFactsUnavailable when it does not answer. */
export class AccountsOfPerson extends Query<readonly DatedAccountFacts[]> {
  constructor(readonly personId: string) {
    super();
  }
}

/** The ids of accounts that left before a moment, as last heard; at most `limit`, beginning after `after`. */
export class AccountsThatLeft extends Query<readonly string[]> {
  constructor(
    readonly before: Date,
    readonly limit: number,
    readonly after = '',
  ) {
    super();
  }
}

/** The ids of accounts of which nothing was heard since a moment; at most `limit`, beginning after `after`. */
export class AccountsHeardBefore extends Query<readonly string[]> {
  constructor(
    readonly before: Date,
    readonly limit: number,
    readonly after = '',
  ) {
    super();
  }
}
