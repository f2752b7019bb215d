import { type SignInAgain } from '../../shared/domain/domain-error.js';
import { refusal } from '../../shared/domain/refusal.js';

/** The card has a live link to another account. */
export class CardAlreadyLinked extends refusal('linking.card-already-linked', 'conflict', { wayOut: '/menu' }) {}

/** Whoever holds a student account links that one only (rule L2). */
export class StudentAccountFirst extends refusal('linking.student-account-first', 'conflict', { wayOut: '/link' }) {
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
export class PersonAlreadyLinked extends refusal('linking.person-already-linked', 'conflict', { wayOut: '/unlink' }) {
  override readonly details: Readonly<Record<string, string>>;

  /** `account` is the other account, where it is known. */
  constructor(account: string) {
    super();
    this.details = { account };
  }
}

/** The new link would end others than those that the person was shown. */
export class LinkingNotAgreed extends refusal('linking.not-agreed', 'conflict', { wayOut: '/link' }) {}

/** The page was about another link, account or card than this browser is about now, as when another tab went on. */
export class PageOutOfDate extends refusal('linking.page-out-of-date', 'conflict') {
  override readonly wayOut: string;

  /** `place` is the page to open anew. */
  constructor(place: 'link' | 'unlink' | 'erasure') {
    super();
    this.wayOut = `/${place}`;
  }
}

/** The link took the place of one of another card not long ago, and must wait before it can be used (rule L4). */
export class LinkIsWaiting extends refusal('linking.link-is-waiting', 'refused', {
  wayOut: '/status',
  remains: 'desk',
}) {}

/** Only current members can link. */
export class AccountHasLeft extends refusal('linking.account-has-left', 'refused', {
  wayOut: '/help',
  remains: 'desk',
}) {}

/** The sign-in with the account is too old, or was made without MFA; a new one leads to `then`. */
export class FreshSignInNeeded extends refusal('linking.fresh-sign-in-needed', 'unauthenticated') {
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
export class NotLinked extends refusal('linking.not-linked', 'not-found', { wayOut: '/menu', remains: 'desk' }) {}

/** The link waits for the desk, because the names do not agree. */
export class LinkIsHeld extends refusal('linking.link-is-held', 'refused', { wayOut: '/status', remains: 'desk' }) {}

/** The link is not suspended (any more). */
export class LinkNotSuspended extends refusal('linking.not-suspended', 'conflict', { wayOut: '/desk' }) {}

/** The link is not held (any more). */
export class LinkNotHeld extends refusal('linking.not-held', 'conflict', { wayOut: '/desk' }) {}

/** All use of the link is stopped. */
export class LinkIsSuspended extends refusal('linking.link-is-suspended', 'refused', {
  wayOut: '/status',
  remains: 'desk',
}) {}
