import { DomainError, type SignInAgain } from '../../shared/domain/domain-error.js';

const SIGN_IN: SignInAgain = { by: 'account', then: 'desk' };

/** The desk opens to a sign-in with MFA only, and this browser has none. */
export class OperatorSignInNeeded extends DomainError {
  readonly code = 'desk.sign-in-needed';
  readonly kind = 'unauthenticated';
  override readonly wayOut = '/desk';
  override readonly signInAgain = SIGN_IN;
}

/** Whoever signed in does not work at the desk. */
export class NotAnOperator extends DomainError {
  readonly code = 'desk.not-an-operator';
  readonly kind = 'forbidden';
}

/** This operator's roles do not reach this far. */
export class RoleMissing extends DomainError {
  readonly code = 'desk.role-missing';
  readonly kind = 'forbidden';
  override readonly wayOut = '/desk';
}

/** There is nothing of the kind, or it is not of a faculty that this operator works for. */
export class NotFoundAtDesk extends DomainError {
  readonly code = 'desk.not-found';
  readonly kind = 'not-found';
  override readonly wayOut = '/desk';
}

/** Nothing is done at the desk without a reason of 10 to 500 characters. */
export class ReasonNeeded extends DomainError {
  readonly code = 'desk.reason-needed';
  readonly kind = 'refused';
  override readonly wayOut: string;

  /** `back` is the page with the form. */
  constructor(back: string) {
    super();
    this.wayOut = back;
  }
}

/** Operators do nothing at the desk about themselves, nor about another account of theirs. */
export class OwnAccount extends DomainError {
  readonly code = 'desk.own-account';
  readonly kind = 'forbidden';
  override readonly wayOut = '/desk';
}
