import { Attribute, Change, ResultCodeError } from 'ldapts';
import { bySecond } from './change-times.js';
import { firstOf } from './entry-attributes.js';
import type { Flavour } from './ldap-flavour.js';
import type { LdapSession } from './ldap-session.js';

const SETTLING_MS = 60_000;

// Not a refusal, since the password is set already.
class PasswordWithoutMark extends Error {
  readonly code = 'password-without-mark';
}

/** OpenLDAP with the overlay ppolicy: passwords by the operation of RFC 3062, changes by `entryCSN`. */
export const openLdap: Flavour = {
  attributes: ['pwdChangedTime', 'pwdReset', 'entryCSN'],

  isProtected: () => false,

  async setTemporaryPassword(session, entry, password) {
    // Before as well as after, although the operation takes it away: who may not mark must not leave behind a password
    // that nobody knows and that need not be changed.
    await mark(session, entry.dn, ['TRUE']);
    await session.modifyPassword(entry.dn, password).catch(async (error: unknown) => {
      const refused = error instanceof ResultCodeError;
      if (refused && firstOf(entry, 'pwdReset') !== 'TRUE') await mark(session, entry.dn, []).catch(() => undefined);
      throw error;
    });
    await mark(session, entry.dn, ['TRUE']).catch((cause: unknown) => {
      throw new PasswordWithoutMark('', { cause });
    });
  },

  passwordChangedAt: (entry) => bySecond(firstOf(entry, 'pwdChangedTime')),

  // Of all servers alike, since a change carries its number along when it is replicated.
  position: async () => ({ server: 'openldap', count: '' }),

  countOf: (entry) => firstOf(entry, 'entryCSN') ?? '',

  changed({ count }, until) {
    // With the last one again, since an operation may give its number to several entries.
    const after = count ? `(entryCSN>=${count})` : '(entryCSN=*)';
    return until === undefined ? after : `(&${after}(entryCSN<=${until}))`;
  },

  beginning: (now) => now,

  reached(changes, { server, count }) {
    const counts = changes.map((entry) => openLdap.countOf(entry));
    const highest = [count, ...counts].reduce((high, next) => (next > high ? next : high));
    // Numbers are given before a change is done and elsewhere before it is replicated: a lower one may yet appear.
    const settled = csnAt(new Date(Date.now() - SETTLING_MS));
    return { server, count: highest <= settled || count > settled ? highest : settled };
  },
};

function mark(session: LdapSession, dn: string, values: string[]): Promise<void> {
  const modification = new Attribute({ type: 'pwdReset', values });
  return session.modify(dn, [new Change({ operation: 'replace', modification })]);
}

function csnAt(time: Date): string {
  return `${time.toISOString().replaceAll(/\.\d+Z$|[-:T]/g, '')}.000000Z#000000#000#000000`;
}
