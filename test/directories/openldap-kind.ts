import type { LdapKind } from './ldap-world.js';
import { seededAccounts } from './seeded-accounts.js';
import { slapdAccountDn, slapdSeed } from './slapd-seed.js';

/** OpenLDAP as the tests seed it. */
export const OPENLDAP: LdapKind = {
  flavour: 'openldap',
  filter: '(objectClass=inetOrgPerson)',
  mapping: {
    accountId: 'uid',
    student: { employeeType: ['student'] },
    staff: { employeeType: ['staff'] },
    left: { at: { attribute: 'exampleLeftAt', format: 'generalized' } },
    names: ['displayName', ['sn', 'givenName']],
    addresses: ['mail', 'exampleOtherMail'],
    language: { attribute: 'preferredLanguage', otherwise: 'ja' },
    person: 'employeeNumber',
    privileged: { memberOf: ['cn=privileged,ou=groups,dc=example,dc=jp'] },
  },
  dnOf: slapdAccountDn,
  studentEntry: () => slapdSeed().find(({ dn }) => dn === slapdAccountDn(seededAccounts.student.accountId))!,
};
