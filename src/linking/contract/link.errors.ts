import { DomainError, type SignInAgain } from '../../shared/domain/domain-error.js';

/** The card has a live link to another account. */
export class CardAlreadyLinked extends DomainError {
  readonly code = 'linking.card-already-linked';
  readonly kind = 'conflict';
  override readonly wayOut = '/menu';
}

/** The account has a live link to another card. */
export class AccountAlreadyLinked extends DomainError {
  readonly code = 'linking.account-already-linked';
  readonly kind = 'conflict';
  override readonly wayOut = '/status';
}

/** Only current members can link. */
export class AccountHasLeft extends DomainError {
  readonly code = 'linking.account-has-left';
  readonly kind = 'refused';
  override readonly wayOut = '/help';
}

/** The sign-in with the account is too old, or was made without MFA; a new one leads to `then`. */
export class FreshSignInNeeded extends DomainError {
  readonly code = 'linking.fresh-sign-in-needed';
  readonly kind = 'unauthenticated';
  override readonly wayOut: string;
  override readonly signInAgain: SignInAgain;

  constructor(then: 'link' | 'unlink') {
    super();
    this.wayOut = `/${then}`;
    this.signInAgain = { by: 'account', then };
  }
}

/** There is no live link. */
export class NotLinked extends DomainError {
  readonly code = 'linking.not-linked';
  readonly kind = 'not-found';
  override readonly wayOut = '/menu';
}

/** The link waits for the desk, because the names do not agree. */
export class LinkIsHeld extends DomainError {
  readonly code = 'linking.link-is-held';
  readonly kind = 'refused';
  override readonly wayOut = '/status';
}

/** All use of the link is stopped. */
export class LinkIsSuspended extends DomainError {
  readonly code = 'linking.link-is-suspended';
  readonly kind = 'refused';
  override readonly wayOut = '/status';
}
