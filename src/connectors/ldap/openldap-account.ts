import type { Entry } from 'ldapts';
import { byGeneralizedTime } from './change-times.js';
import { firstOf, valuesOf } from './entry-attributes.js';
import type { AccountEnd } from './ldap-flavour.js';

/** What every search brings of an account: operational attributes of the overlay ppolicy. */
export const STATE_ATTRIBUTES = [
  'pwdChangedTime',
  'pwdReset',
  'pwdAccountLockedTime',
  'pwdStartTime',
  'pwdEndTime',
  'pwdPolicySubentry',
  'entryCSN',
];

// Only an administrator writes this time; with any other, wrong passwords have locked the account (draft-behera-ldap-password-policy 5.3.3).
const FOR_EVER = /^0000/;

/** The end of an account that an administrator locked, or that is before its beginning or past its end. */
export function endOf(entry: Entry, now: Date): AccountEnd | undefined {
  const end = byGeneralizedTime(firstOf(entry, 'pwdEndTime'));
  if (end && end <= now) return { leftAt: end };
  const start = byGeneralizedTime(firstOf(entry, 'pwdStartTime'));
  const locked = valuesOf(entry, 'pwdAccountLockedTime').some((time) => FOR_EVER.test(time));
  return locked || (start && start > now) ? {} : undefined;
}

/** Whether the policy of the account lets the person change no password. */
export function mayNotChange(entry: Entry): boolean {
  return firstOf(entry, 'pwdAllowUserChange')?.toUpperCase() === 'FALSE';
}
