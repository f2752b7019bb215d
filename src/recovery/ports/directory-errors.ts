import { DomainError } from '../../shared/domain/domain-error.js';

/**
 * Why a directory will not do something: no such account; the account has ended, is disabled or was locked by an
 * administrator; it is locked by wrong tries and the connector may not lift that; it has rights that the connector may not
 * touch; its password is kept in another system, or may not be changed by the person; it signs in with a smart card only; the password is against the directory's
 * rules (length, history, age); the directory's rules give this account no access pass; the directory cannot do this at all;
 * the connector lacks a permission; anything else.
 */
export type RefusalReason =
  | 'account-unknown'
  | 'account-ended'
  | 'account-locked'
  | 'account-protected'
  | 'mastered-elsewhere'
  | 'change-forbidden'
  | 'smart-card-only'
  | 'password-refused'
  | 'access-pass-not-allowed'
  | 'not-offered'
  | 'not-permitted'
  | 'other';

/** The directory answered that it will not do this; certainly nothing was done. */
export class DirectoryRefused extends DomainError {
  readonly code = 'recovery.directory-refused';
  readonly kind = 'refused';
  override readonly wayOut = '/recovery';
  override readonly remains = 'desk';
  override readonly details: Readonly<Record<'reason', RefusalReason>>;

  constructor(reason: RefusalReason) {
    super();
    this.details = { reason };
  }
}

/** The directory could not be reached or is too busy; certainly nothing was done. */
export class DirectoryUnavailable extends DomainError {
  readonly code = 'recovery.directory-unavailable';
  readonly kind = 'unavailable';
  override readonly wayOut = '/recovery';
}

/** The directory's answer was lost; perhaps it was done. */
export class OutcomeUnknown extends DomainError {
  readonly code = 'recovery.outcome-unknown';
  readonly kind = 'unavailable';
  override readonly wayOut = '/recovery';
}
