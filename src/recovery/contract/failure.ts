/** Why an attempt certainly changed nothing: the directory refused, or was not there or too busy (`unavailable`). */
export const FAILURE_REASONS = [
  /** No such account. */
  'account-unknown',
  /** It has ended, is disabled, or was locked by an administrator. */
  'account-ended',
  /** It is locked by wrong tries, and the connector may not lift that. */
  'account-locked',
  /** It has rights that the connector may not touch. */
  'account-protected',
  /** Its password is kept in another system. */
  'mastered-elsewhere',
  /** Its person may not change the password, so that a temporary one could not be changed. */
  'change-forbidden',
  /** It signs in with a smart card only. */
  'smart-card-only',
  /** The password is against the directory's rules (length, history, age). */
  'password-refused',
  /** The directory's rules give this account no access pass. */
  'access-pass-not-allowed',
  /** The directory cannot do this at all. */
  'not-offered',
  /** The connector lacks a permission. */
  'not-permitted',
  'other',
  'unavailable',
] as const;

export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Why a directory will not do something. */
export type RefusalReason = Exclude<FailureReason, 'unavailable'>;

/** What was to follow a credential: a pass withdrawn that nobody may use, old second factors removed, sessions ended. */
export type Aftermath = 'pass' | 'methods' | 'sessions';
