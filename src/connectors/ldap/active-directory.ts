import { Attribute, Change, type Entry } from 'ldapts';
import { log } from '../../shared/log.js';
import { AccessListOnly } from './access-control.js';
import * as account from './active-directory-account.js';
import { missingRights } from './active-directory-rights.js';
import { byFileTime, bySecond } from './change-times.js';
import { firstOf } from './entry-attributes.js';
import type { Flavour } from './ldap-flavour.js';
import type { LdapSession } from './ldap-session.js';

/** Active Directory: passwords by `unicodePwd` (MS-ADTS 3.1.1.3.1.5), changes by update sequence numbers (MS-ADTS 3.1.1.1.9). */
export const activeDirectory: Flavour = {
  attributes: account.STATE_ATTRIBUTES,

  // Set by the directory itself where an account is or was in a group such as Domain Admins (MS-ADTS 3.1.1.6.1).
  isProtected: (entry) => firstOf(entry, 'adminCount') === '1',

  endOf: account.endOf,

  async detailsOf(session, entry) {
    const { COMPUTED_ATTRIBUTES: asked, BINARY_ATTRIBUTES: binary } = account;
    const details = await session.read(entry.dn, [...asked, ...binary], binary, new AccessListOnly());
    return { ...entry, ...details };
  },

  refusalOf(entry) {
    if (account.needsSmartCard(entry)) return 'smart-card-only';
    if (account.mayNotChange(entry)) return 'change-forbidden';
    const may = account.writable(entry);
    if (may.size > 0 && !may.has('pwdLastSet')) return this.isProtected(entry) ? 'account-protected' : 'not-permitted';
    return account.isLocked(entry) && !may.has('lockoutTime') ? 'account-locked' : undefined;
  },

  async setTemporaryPassword(session, entry, password) {
    // In one operation, so that there is no moment with a password that need not be changed, and none with one that opens
    // nothing: a reset alone leaves the lock. Not locked yet, it forgets the wrong tries before.
    await session.modify(entry.dn, [
      replace('unicodePwd', Buffer.from(`"${password}"`, 'utf16le')),
      replace('pwdLastSet', '0'),
      ...(account.writable(entry).has('lockoutTime') ? [replace('lockoutTime', '0')] : []),
    ]);
    // The password is in force, whatever becomes of the question.
    const after = await session.read(entry.dn, account.COMPUTED_ATTRIBUTES).catch(() => undefined);
    if (after && account.isLocked(after)) log.warn({}, 'ldap.account-still-locked');
    return {
      changeForced: after ? account.mustChange(after) : !account.neverExpires(entry),
      outsideHours: account.isOutsideHours(entry, new Date()),
    };
  },

  missingRights,

  passwordChangedAt(entry) {
    // 0 means that the password must be changed; since when, only the time of the entry's latest change tells.
    return byFileTime(firstOf(entry, 'pwdLastSet')) ?? bySecond(firstOf(entry, 'whenChanged'));
  },

  async position(session) {
    const root = await session.read('', ['highestCommittedUSN', 'dsServiceName']);
    return { server: await invocationOf(session, root), count: padded(firstOf(root, 'highestCommittedUSN') ?? '0') };
  },

  countOf: (entry) => padded(firstOf(entry, 'uSNChanged') ?? '0'),

  changed({ count }, until) {
    const after = `(uSNChanged>=${BigInt(count) + 1n})`;
    return until === undefined ? after : `(&${after}(uSNChanged<=${BigInt(until)}))`;
  },

  beginning: ({ server }) => ({ server, count: '0' }),

  // What came between that moment and the search is told once more.
  reached: (_changes, _since, now) => now,
};

// A domain controller counts for itself, and begins anew under another id when it is restored from a backup.
async function invocationOf(session: LdapSession, root: Entry | undefined): Promise<string> {
  const settings = firstOf(root, 'dsServiceName') ?? '';
  const service = await session.read(settings, ['invocationId'], ['invocationId']).catch(() => undefined);
  const id = service?.['invocationId'];
  return Buffer.isBuffer(id) ? id.toString('hex') : settings;
}

// As long as the longest 64-bit number.
function padded(count: string): string {
  return count.padStart(19, '0');
}

function replace(type: string, value: string | Buffer): Change {
  const modification = new Attribute({ type, values: [value] as string[] | Buffer[] });
  return new Change({ operation: 'replace', modification });
}
