import { Attribute, Change } from 'ldapts';
import { bySecond } from './change-times.js';
import { firstOf } from './entry-attributes.js';
import type { Flavour } from './ldap-flavour.js';

const SETTLING_MS = 60_000;

/** OpenLDAP with the overlay ppolicy: passwords by the operation of RFC 3062, changes by `entryCSN`. */
export const openLdap: Flavour = {
  attributes: ['pwdChangedTime', 'entryCSN'],

  isProtected: () => false,

  async setTemporaryPassword(session, dn, password) {
    await session.modifyPassword(dn, password);
    const modification = new Attribute({ type: 'pwdReset', values: ['TRUE'] });
    await session.modify(dn, [new Change({ operation: 'replace', modification })]).catch(() => {
      // The password is set already, so that this must not pass for a refusal that left everything as it was.
      throw new Error('a password was set without the mark that it must be changed');
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

function csnAt(time: Date): string {
  return `${time.toISOString().replaceAll(/\.\d+Z$|[-:T]/g, '')}.000000Z#000000#000#000000`;
}
