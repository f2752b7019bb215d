import { DomainError } from '../../shared/domain/domain-error.js';

/** The account has ended; a password would open nothing. */
export class AccountHasLeft extends DomainError {
  readonly code = 'recovery.account-has-left';
  readonly kind = 'refused';
  override readonly wayOut = '/menu';
  override readonly remains = 'desk';
}

/** Accounts with special rights are recovered at the desk only. */
export class AccountIsPrivileged extends DomainError {
  readonly code = 'recovery.account-is-privileged';
  readonly kind = 'refused';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}

/** The case is being carried out at this moment, in another tab or after a second press. */
export class RecoveryInProgress extends DomainError {
  readonly code = 'recovery.in-progress';
  readonly kind = 'conflict';
  override readonly wayOut = '/recovery';
}

/** The case has ended, was tried too often, or gave already what an older form asks for; a new reading of the card begins a new one. */
export class RecoveryClosed extends DomainError {
  readonly code = 'recovery.closed';
  readonly kind = 'conflict';
  override readonly wayOut = '/recovery';
}

/** The page was about another account than the card that this browser has read meanwhile, or about another case. */
export class PageOutOfDate extends DomainError {
  readonly code = 'recovery.page-out-of-date';
  readonly kind = 'conflict';
  override readonly wayOut = '/recovery';
}

/** The link was recovered by too often within a day. */
export class TooManyRecoveries extends DomainError {
  readonly code = 'recovery.too-many';
  readonly kind = 'limited';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}

/** Another request of the same link is under way; it can be carried on or stopped. */
export class AnotherIsOpen extends DomainError {
  readonly code = 'recovery.another-is-open';
  readonly kind = 'conflict';
  override readonly wayOut = '/recovery';
}

/** A code to an address outside the university must be proved first. */
export class CodeNeeded extends DomainError {
  readonly code = 'recovery.code-needed';
  readonly kind = 'conflict';
  override readonly wayOut = '/recovery';
}

/** The code was not the one that was sent last. */
export class CodeIsWrong extends DomainError {
  readonly code = 'recovery.code-is-wrong';
  readonly kind = 'refused';
  override readonly wayOut = '/recovery';
  override readonly details: Readonly<Record<string, string>>;

  /** `left` tries remain. */
  constructor(left: number) {
    super();
    this.details = { left: String(left) };
  }
}

/** The code was sent too long ago, or none was sent to this browser. */
export class CodeIsTooOld extends DomainError {
  readonly code = 'recovery.code-is-too-old';
  readonly kind = 'refused';
  override readonly wayOut = '/recovery';
}

/** The tries at codes of this link are used up for a day; the request was stopped. */
export class CodeTriesUsedUp extends DomainError {
  readonly code = 'recovery.code-tries-used-up';
  readonly kind = 'limited';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}

/** So many codes were sent that no further one is. */
export class TooManyCodes extends DomainError {
  readonly code = 'recovery.too-many-codes';
  readonly kind = 'limited';
  override readonly wayOut = '/recovery';
}

/** The mail server did not take the code. */
export class CodeNotSent extends DomainError {
  readonly code = 'recovery.code-not-sent';
  readonly kind = 'unavailable';
  override readonly wayOut = '/recovery';
}

/** None of the addresses outside the university works, so that no code will ever arrive. */
export class CodeReachesNobody extends DomainError {
  readonly code = 'recovery.code-reaches-nobody';
  readonly kind = 'refused';
  override readonly wayOut = '/recovery';
  override readonly remains = 'desk';
}

/** The wait that was imposed on this request is not over. */
export class StillWaiting extends DomainError {
  readonly code = 'recovery.still-waiting';
  readonly kind = 'conflict';
  override readonly wayOut = '/recovery';
}

/** More is asked of the service within an hour than is plausible. */
export class RecoveryOverloaded extends DomainError {
  readonly code = 'recovery.overloaded';
  readonly kind = 'unavailable';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}
