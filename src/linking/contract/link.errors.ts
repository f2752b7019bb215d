import { DomainError, type SignInAgain } from '../../shared/domain/domain-error.js';

/** The card has a live link to another account. */
export class CardAlreadyLinked extends DomainError {
  readonly code = 'linking.card-already-linked';
  readonly kind = 'conflict';
  override readonly wayOut = '/menu';
}

/** Whoever holds a student account links that one only (rule L2). */
export class StudentAccountFirst extends DomainError {
  readonly code = 'linking.student-account-first';
  readonly kind = 'conflict';
  override readonly wayOut = '/link';
  override readonly details: Readonly<Record<string, string>>;
  override readonly signInAgain: SignInAgain;

  /** `account` is the student account of the same person, who has proved to be it; `signInName` is what they type to sign in, where it is more. */
  constructor(account: string, signInName?: string) {
    super();
    this.details = { account, name: signInName ?? account };
    this.signInAgain = { by: 'account', then: 'link', hint: signInName };
  }
}

/** Another account of the same person has a live link, which does not give way. */
export class PersonAlreadyLinked extends DomainError {
  readonly code = 'linking.person-already-linked';
  readonly kind = 'conflict';
  override readonly wayOut = '/unlink';
  override readonly details: Readonly<Record<string, string>>;

  /** `account` is the other account, where it is known. */
  constructor(account: string) {
    super();
    this.details = { account };
  }
}

/** The new link would end others than those that the person was shown. */
export class LinkingNotAgreed extends DomainError {
  readonly code = 'linking.not-agreed';
  readonly kind = 'conflict';
  override readonly wayOut = '/link';
}

/** The page was about another link, account or card than this browser is about now, as when another tab went on. */
export class PageOutOfDate extends DomainError {
  readonly code = 'linking.page-out-of-date';
  readonly kind = 'conflict';
  override readonly wayOut: string;

  /** `place` is the page to open anew. */
  constructor(place: 'link' | 'unlink' | 'erasure') {
    super();
    this.wayOut = `/${place}`;
  }
}

/** The link took the place of one of another card not long ago, and must wait before it can be used (rule L4). */
export class LinkIsWaiting extends DomainError {
  readonly code = 'linking.link-is-waiting';
  readonly kind = 'refused';
  override readonly wayOut = '/status';
  override readonly remains = 'desk';
}

/** Only current members can link. */
export class AccountHasLeft extends DomainError {
  readonly code = 'linking.account-has-left';
  readonly kind = 'refused';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}

/** The sign-in with the account is too old, or was made without MFA; a new one leads to `then`. */
export class FreshSignInNeeded extends DomainError {
  readonly code = 'linking.fresh-sign-in-needed';
  readonly kind = 'unauthenticated';
  override readonly wayOut: string;
  override readonly signInAgain: SignInAgain;

  /** `hint` is the name under which whoever is known by the old sign-in signs in. */
  constructor(then: 'link' | 'unlink' | 'erasure', hint?: string) {
    super();
    this.wayOut = `/${then}`;
    this.signInAgain = { by: 'account', then, hint };
  }
}

/** There is no live link. */
export class NotLinked extends DomainError {
  readonly code = 'linking.not-linked';
  readonly kind = 'not-found';
  override readonly wayOut = '/menu';
  override readonly remains = 'desk';
}

/** The link waits for the desk, because the names do not agree. */
export class LinkIsHeld extends DomainError {
  readonly code = 'linking.link-is-held';
  readonly kind = 'refused';
  override readonly wayOut = '/status';
  override readonly remains = 'desk';
}

/** The link is not suspended (any more). */
export class LinkNotSuspended extends DomainError {
  readonly code = 'linking.not-suspended';
  readonly kind = 'conflict';
  override readonly wayOut = '/desk';
}

/** The link is not held (any more). */
export class LinkNotHeld extends DomainError {
  readonly code = 'linking.not-held';
  readonly kind = 'conflict';
  override readonly wayOut = '/desk';
}

/** All use of the link is stopped. */
export class LinkIsSuspended extends DomainError {
  readonly code = 'linking.link-is-suspended';
  readonly kind = 'refused';
  override readonly wayOut = '/status';
  override readonly remains = 'desk';
}
