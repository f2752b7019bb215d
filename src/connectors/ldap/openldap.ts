import { Attribute, Change } from 'ldapts';
import { bySecond } from './change-times.js';
import { firstOf } from './entry-attributes.js';
import type { Flavour } from './ldap-flavour.js';

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

  changedAfter: ({ count }) => (count ? `(entryCSN>=${count})` : '(entryCSN=*)'),

  beginning: (now) => now,

  reached(changes, { server, count }) {
    const counts = changes.map((entry) => firstOf(entry, 'entryCSN') ?? '');
    return { server, count: [count, ...counts].reduce((highest, next) => (next > highest ? next : highest)) };
  },
};
