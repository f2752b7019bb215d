import { type SignInAgain } from '../../shared/domain/domain-error.js';
import { refusal } from '../../shared/domain/refusal.js';

const SIGN_IN: SignInAgain = { by: 'account', then: 'desk' };

/** The desk opens to a sign-in with MFA only, and this browser has none. */
export class OperatorSignInNeeded extends refusal('desk.sign-in-needed', 'unauthenticated', {
  wayOut: '/desk',
  signInAgain: SIGN_IN,
}) {}

/** Whoever signed in does not work at the desk. */
export class NotAnOperator extends refusal('desk.not-an-operator', 'forbidden') {}

/** This operator's roles do not reach this far. */
export class RoleMissing extends refusal('desk.role-missing', 'forbidden', { wayOut: '/desk' }) {}

/** There is nothing of the kind, or it is not of a faculty that this operator works for. */
export class NotFoundAtDesk extends refusal('desk.not-found', 'not-found', { wayOut: '/desk' }) {}

/** Nothing is done at the desk without a reason of 10 to 500 characters. */
export class ReasonNeeded extends refusal('desk.reason-needed', 'refused') {
  override readonly wayOut: string;

  /** `back` is the page with the form. */
  constructor(back: string) {
    super();
    this.wayOut = back;
  }
}

/** Operators do nothing at the desk about themselves, nor about another account of theirs. */
export class OwnAccount extends refusal('desk.own-account', 'forbidden', { wayOut: '/desk' }) {}
