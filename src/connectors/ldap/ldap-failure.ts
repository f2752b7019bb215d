import { NoResultError, ResultCodeError } from 'ldapts';
import { log } from '../../shared/log.js';
import {
  DirectoryRefused,
  DirectoryUnavailable,
  OutcomeUnknown,
  type RefusalReason,
} from '../../recovery/ports/directory-errors.js';
import type { LdapFlavour } from './ldap-settings.js';

type DirectoryFailure = DirectoryRefused | DirectoryUnavailable | OutcomeUnknown;

// RFC 4511 appendix A: busy, unavailable, and adminLimitExceeded, which pass.
const LATER = new Set([51, 52, 11]);

// RFC 4511 appendix A: referral, to a server that takes changes; noSuchObject, insufficientAccessRights, constraintViolation.
const REASONS = new Map<number, RefusalReason>([
  [10, 'not-permitted'],
  [32, 'account-unknown'],
  [50, 'not-permitted'],
  [19, 'password-refused'],
]);

// Windows' ERROR_PASSWORD_RESTRICTION, with which Active Directory begins what it says of a password (MS-ADTS 3.1.1.3.1.5).
const PASSWORD_RESTRICTION = /^\s*0*52d\b/i;

// What OpenLDAP says where it takes no changes and knows nobody who does.
const REPLICA = /shadow context/i;

/** What it means that nothing could be read, or not be understood, or that nobody could be asked. */
export function failureOfReading(error: unknown): DirectoryUnavailable {
  note(error);
  return new DirectoryUnavailable();
}

/** What it means that a change to an account was asked for and this came of it. */
export function failureOfChange(error: unknown, flavour: LdapFlavour, isProtected: boolean): DirectoryFailure {
  note(error);
  // Without a result of the server nobody knows whether it was done.
  if (!(error instanceof ResultCodeError) || error instanceof NoResultError) return new OutcomeUnknown();
  if (LATER.has(error.code)) return new DirectoryUnavailable();
  // unwillingToPerform is all that some versions say of a password that is against their rules.
  if (flavour === 'active-directory' && (error.code === 53 || error.code === 19))
    return new DirectoryRefused(
      PASSWORD_RESTRICTION.test(error.message) || error.code === 19 ? 'password-refused' : 'other',
    );
  if (error.code === 53 && REPLICA.test(error.message)) return new DirectoryRefused('not-permitted');
  if (error.code === 50 && isProtected) return new DirectoryRefused('account-protected');
  return new DirectoryRefused(REASONS.get(error.code) ?? 'other');
}

// The text of an error may quote names; class and result code do not.
function note(error: unknown): void {
  const result = [error, error instanceof Error && error.cause].find((each) => each instanceof ResultCodeError)?.code;
  log.warn({ error, ...(result !== undefined && { result }) }, 'ldap.call-failed');
}
