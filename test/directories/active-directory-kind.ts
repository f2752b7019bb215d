import type { LdapKind } from './ldap-world.js';
import { sambaAccountDn, sambaSeed } from './samba-seed.js';
import { seededAccounts } from './seeded-accounts.js';

/** Active Directory as the tests seed it. */
export const ACTIVE_DIRECTORY: LdapKind = {
  flavour: 'active-directory',
  filter: '(&(objectClass=user)(employeeType=*))',
  mapping: {
    id: { attribute: 'sAMAccountName' },
    kind: { attribute: 'employeeType', student: ['student'], staff: ['staff'] },
    standing: [{ attribute: 'userAccountControl', leftBit: 2 }],
    leftAt: { attribute: 'accountExpires', format: 'filetime' },
    names: ['displayName', ['sn', 'givenName']],
    addresses: ['mail', 'otherMailbox'],
    language: { attribute: 'preferredLanguage', default: 'ja' },
    person: 'employeeNumber',
    privileged: [{ attribute: 'memberOf', values: ['CN=privileged,OU=groups,DC=ad,DC=example,DC=jp'] }],
  },
  dnOf: sambaAccountDn,
  studentEntry: () => sambaSeed().find(({ dn }) => dn === sambaAccountDn(seededAccounts.student.accountId))!,
};
