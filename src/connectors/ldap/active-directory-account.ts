import type { Entry } from 'ldapts';
import { byFileTime } from './change-times.js';
import { EVERYBODY, SELF, access } from './access-control.js';
import { bytesOf, firstOf, valuesOf } from './entry-attributes.js';
import type { AccountEnd } from './ldap-flavour.js';

const STATE = 'userAccountControl';
const COMPUTED = 'msDS-User-Account-Control-Computed';
const HOURS_OF_A_WEEK = 168;

// Bits of an account's state (MS-ADTS 2.2.16); the last two are computed when they are asked for (3.1.1.4.5.17).
const DISABLED = 0x2;
const NEVER_EXPIRES = 0x1_0000;
const SMART_CARD = 0x4_0000;
const LOCKED = 0x10;
const MUST_CHANGE = 0x80_0000;

// The control access right of those who know the password, by its GUID in bytes (MS-ADTS 5.1.3.2.1).
const CHANGE_PASSWORD = '531a72ab2f1ed011981900aa0040529b';
/** The control access right of those who give another password, by its GUID in bytes. */
export const RESET_PASSWORD = '709529006d24d011a76800aa006e0529';

/** What every search brings of an account. */
export const STATE_ATTRIBUTES = [STATE, 'accountExpires', 'adminCount', 'pwdLastSet', 'whenChanged', 'uSNChanged'];
/** What must be asked for of one account, since the directory computes it or tells it as bytes. */
export const COMPUTED_ATTRIBUTES = [STATE, COMPUTED, 'allowedAttributesEffective'];
export const BINARY_ATTRIBUTES = ['logonHours', 'nTSecurityDescriptor'];

/** The end of an account that is disabled or past its date. */
export function endOf(entry: Entry, now: Date): AccountEnd | undefined {
  const expires = byFileTime(firstOf(entry, 'accountExpires'));
  if (expires && expires <= now) return { leftAt: expires };
  return has(entry, STATE, DISABLED) ? {} : undefined;
}

/** Whether wrong passwords have locked the account, and the time of that is not over. */
export function isLocked(entry: Entry): boolean {
  return has(entry, COMPUTED, LOCKED);
}

/** Whether it signs in with a smart card only. */
export function needsSmartCard(entry: Entry): boolean {
  return has(entry, STATE, SMART_CARD);
}

/** Whether its password never expires, so that nobody is made to change it either. */
export function neverExpires(entry: Entry): boolean {
  return has(entry, STATE, NEVER_EXPIRES);
}

/** Whether its password must be changed before it opens anything. */
export function mustChange(entry: Entry): boolean {
  return has(entry, COMPUTED, MUST_CHANGE);
}

/** Whether it may not sign in at this hour of the week; the hours are bits in UTC from Sunday on, the lowest first (MS-SAMR 2.2.6.5). */
export function isOutsideHours(entry: Entry, now: Date): boolean {
  const hours = bytesOf(entry, 'logonHours');
  if (hours?.length !== HOURS_OF_A_WEEK / 8) return false;
  const hour = now.getUTCDay() * 24 + now.getUTCHours();
  return !((hours[hour >> 3] ?? 0) & (1 << (hour & 7)));
}

/** Whether somebody decided that the person must not change the password. */
export function mayNotChange(entry: Entry): boolean {
  const descriptor = bytesOf(entry, 'nTSecurityDescriptor');
  return descriptor !== undefined && access(descriptor, new Set([SELF, EVERYBODY]), CHANGE_PASSWORD) === false;
}

/** The attributes that this service may write; none at all also where the directory does not tell. */
export function writable(entry: Entry): ReadonlySet<string> {
  return new Set(valuesOf(entry, 'allowedAttributesEffective'));
}

function has(entry: Entry, attribute: string, bit: number): boolean {
  return (Number(firstOf(entry, attribute)) & bit) !== 0;
}
