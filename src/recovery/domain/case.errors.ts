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

/** The page was about another account than the card that this browser has read meanwhile. */
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
