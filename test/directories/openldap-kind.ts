import type { LdapKind } from './ldap-world.js';
import { seededAccounts } from './seeded-accounts.js';
import { slapdAccountDn, slapdSeed } from './slapd-seed.js';

/** OpenLDAP as the tests seed it. */
export const OPENLDAP: LdapKind = {
  flavour: 'openldap',
  filter: '(objectClass=inetOrgPerson)',
  mapping: {
    id: { attribute: 'uid' },
    kind: { attribute: 'employeeType', student: ['student'], staff: ['staff'] },
    leftAt: { attribute: 'exampleLeftAt', format: 'generalized-time' },
    names: ['displayName', ['sn', 'givenName']],
    addresses: ['mail', 'exampleOtherMail'],
    language: { attribute: 'preferredLanguage', default: 'ja' },
    person: 'employeeNumber',
    privileged: [{ attribute: 'memberOf', values: ['cn=privileged,ou=groups,dc=example,dc=jp'] }],
  },
  dnOf: slapdAccountDn,
  studentEntry: () => slapdSeed().find(({ dn }) => dn === slapdAccountDn(seededAccounts.student.accountId))!,
};
