import { Attribute, Change, PasswordPolicyError, ResultCodeError, UndefinedTypeError } from 'ldapts';
import { bySecond } from './change-times.js';
import { firstOf } from './entry-attributes.js';
import type { Flavour } from './ldap-flavour.js';
import type { LdapSession } from './ldap-session.js';
import { STATE_ATTRIBUTES, endOf, mayNotChange } from './openldap-account.js';
import { missingRights } from './openldap-rights.js';

const SETTLING_MS = 60_000;

// Not a refusal, since the password is set already.
class PasswordWithoutMark extends Error {
  readonly code = 'password-without-mark';
}

/** OpenLDAP with the overlay ppolicy: passwords by the operation of RFC 3062, changes by `entryCSN`. */
export const openLdap: Flavour = {
  attributes: STATE_ATTRIBUTES,

  isProtected: () => false,

  endOf,

  async detailsOf(session, entry) {
    const policy = firstOf(entry, 'pwdPolicySubentry');
    if (policy === undefined) return entry;
    // One that is not there holds for nobody, and one that may not be read is judged when the password was set.
    const rules = await session.read(policy, ['pwdAllowUserChange']).catch(() => undefined);
    return { ...rules, ...entry };
  },

  refusalOf: (entry) => (mayNotChange(entry) ? 'change-forbidden' : undefined),

  async setTemporaryPassword(session, entry, password) {
    // Before as well as after, although the operation takes it away: who may not mark must not leave behind a password
    // that nobody knows and that need not be changed.
    const marks = await mark(session, entry.dn, ['TRUE']);
    await session.modifyPassword(entry.dn, password).catch(async (error: unknown) => {
      const refused = error instanceof ResultCodeError;
      if (marks && refused && firstOf(entry, 'pwdReset') !== 'TRUE')
        await mark(session, entry.dn, []).catch(() => undefined);
      throw error;
    });
    if (!marks) return { changeForced: false };
    await mark(session, entry.dn, ['TRUE']).catch((cause: unknown) => {
      throw new PasswordWithoutMark('', { cause });
    });
    // Whether the mark has any effect is a matter of the policy, which may be one that the entry does not name: only a
    // sign-in tells. The password is in force, whatever becomes of it.
    const told = await session.signInAs(entry.dn, password).catch(() => undefined);
    return { changeForced: told === PasswordPolicyError.ChangeAfterReset };
  },

  missingRights,

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

// Says false where nothing can be marked, for want of the overlay ppolicy.
async function mark(session: LdapSession, dn: string, values: string[]): Promise<boolean> {
  const modification = new Attribute({ type: 'pwdReset', values });
  try {
    await session.modify(dn, [new Change({ operation: 'replace', modification })]);
    return true;
  } catch (error) {
    if (error instanceof UndefinedTypeError) return false;
    throw error;
  }
}

function csnAt(time: Date): string {
  return `${time.toISOString().replaceAll(/\.\d+Z$|[-:T]/g, '')}.000000Z#000000#000#000000`;
}
