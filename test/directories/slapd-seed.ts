import type { DirectoryEntry } from './running-directory.js';
import { SEEDED_PASSWORD, type SeededAccount, TRIES_UNTIL_LOCKED, seededAccounts } from './seeded-accounts.js';
import { SLAPD_BASE, SLAPD_SERVICE } from './slapd-configuration.js';

/** The DN of an account of the OpenLDAP directory. */
export function slapdAccountDn(accountId: string): string {
  return `uid=${accountId},ou=people,${SLAPD_BASE}`;
}

/**
 * Everything that is in the OpenLDAP directory at first. Of an account:
 *
 * | what           | attribute                                                                              |
 * | -------------- | -------------------------------------------------------------------------------------- |
 * | account        | uid, also in the DN                                                                    |
 * | person         | employeeNumber                                                                         |
 * | kind           | employeeType: student or staff                                                         |
 * | name in kanji  | displayName; cn, givenName and sn are in Latin letters                                 |
 * | language       | preferredLanguage: ja or en                                                            |
 * | addresses      | mail, and exampleOtherMail of our own schema                                           |
 * | left           | exampleLeftAt of our own schema, a generalized time; pwdEndTime closes the door as well |
 * | privileged     | member of cn=privileged,ou=groups, also told by memberOf (operational)                  |
 * | change of it   | entryCSN and modifyTimestamp (operational)                                             |
 * | password set   | pwdChangedTime, and pwdReset where it must be changed (operational)                    |
 * | locked         | pwdAccountLockedTime, 000001010000Z where an administrator did it (operational)        |
 *
 * Of a seeded password no pwdChangedTime is kept, since the administrator stands above the policy. Who sets a password
 * must set pwdReset as well: pwdMustChange only lets it count, and a bind then succeeds with a word in its control.
 */
export function slapdSeed(): readonly DirectoryEntry[] {
  const accounts = Object.values(seededAccounts);
  return [
    { dn: SLAPD_BASE, attributes: { objectClass: ['dcObject', 'organization'], dc: 'example', o: 'Example' } },
    ...['people', 'groups', 'services', 'policies'].map((ou) => ({
      dn: `ou=${ou},${SLAPD_BASE}`,
      attributes: { objectClass: 'organizationalUnit', ou },
    })),
    slapdPolicy,
    {
      dn: SLAPD_SERVICE.dn,
      attributes: {
        objectClass: ['organizationalRole', 'simpleSecurityObject'],
        cn: 'recovery',
        userPassword: SLAPD_SERVICE.password,
      },
    },
    ...accounts.map(entryOf),
    {
      dn: `cn=privileged,ou=groups,${SLAPD_BASE}`,
      attributes: {
        objectClass: 'groupOfNames',
        cn: 'privileged',
        member: accounts.filter(({ privileged }) => privileged).map(({ accountId }) => slapdAccountDn(accountId)),
      },
    },
  ];
}

/** The password policy of everybody who has none of their own. */
export const slapdPolicy: DirectoryEntry = {
  dn: `cn=default,ou=policies,${SLAPD_BASE}`,
  attributes: {
    objectClass: ['applicationProcess', 'pwdPolicy'],
    cn: 'default',
    pwdAttribute: 'userPassword',
    pwdMinLength: '12',
    pwdInHistory: '3',
    pwdCheckQuality: '2',
    pwdMustChange: 'TRUE',
    pwdMaxAge: '0',
    pwdAllowUserChange: 'TRUE',
    pwdSafeModify: 'FALSE',
    pwdLockout: 'TRUE',
    pwdMaxFailure: String(TRIES_UNTIL_LOCKED),
    pwdLockoutDuration: '0',
  },
};

function entryOf(account: SeededAccount): DirectoryEntry {
  const { accountId, otherAddress, leftAt } = account;
  return {
    dn: slapdAccountDn(accountId),
    attributes: {
      objectClass: ['inetOrgPerson', 'examplePerson'],
      uid: accountId,
      employeeNumber: account.personId,
      employeeType: account.kind,
      displayName: account.name,
      cn: `${account.givenName} ${account.familyName}`,
      givenName: account.givenName,
      sn: account.familyName,
      preferredLanguage: account.language,
      mail: account.address,
      ...(otherAddress && { exampleOtherMail: otherAddress }),
      ...(leftAt && { exampleLeftAt: generalizedTime(leftAt), pwdEndTime: generalizedTime(leftAt) }),
      userPassword: SEEDED_PASSWORD,
    },
  };
}

function generalizedTime(time: Date): string {
  return time.toISOString().replace(/\.\d+|[-:T]/g, '');
}
