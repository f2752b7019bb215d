import type { DirectoryEntry } from './running-directory.js';
import { SAMBA_BASE, SAMBA_REALM, SAMBA_SERVICE } from './samba-configuration.js';
import { SEEDED_PASSWORD, type SeededAccount, seededAccounts } from './seeded-accounts.js';

/** The DN of an account of the Samba directory. */
export function sambaAccountDn(accountId: string): string {
  return `CN=${accountId},OU=people,${SAMBA_BASE}`;
}

/** A password as `unicodePwd` takes it. */
export function unicodePassword(password: string): Buffer {
  return Buffer.from(`"${password}"`, 'utf16le');
}

/**
 * What the Samba directory has beside an empty domain at first. Of an account:
 *
 * | what           | attribute                                                                        |
 * | -------------- | -------------------------------------------------------------------------------- |
 * | account        | sAMAccountName, also in the DN and in userPrincipalName                          |
 * | person         | employeeNumber                                                                   |
 * | kind           | employeeType: student or staff                                                   |
 * | name in kanji  | displayName; givenName and sn are in Latin letters                               |
 * | language       | preferredLanguage: ja or en                                                      |
 * | addresses      | mail and otherMailbox                                                            |
 * | left           | accountExpires, a FILETIME; 0 or 9223372036854775807 where it never expires      |
 * | privileged     | member of CN=privileged,OU=groups, also told by memberOf                         |
 * | change of it   | uSNChanged and whenChanged                                                       |
 * | password set   | pwdLastSet, a FILETIME, or 0 where it must be changed                            |
 * | locked         | lockoutTime, a FILETIME, or 0                                                    |
 *
 * A bind with the right password that must be changed first fails with `data 773`, one of who left with `data 701`,
 * one that wrong passwords locked with `data 775`.
 * After people changed their own password, the one before opens the account for another hour, as in Microsoft's.
 */
export function sambaSeed(): readonly DirectoryEntry[] {
  const accounts = Object.values(seededAccounts);
  return [
    ...['people', 'groups'].map((ou) => ({
      dn: `OU=${ou},${SAMBA_BASE}`,
      attributes: { objectClass: 'organizationalUnit', ou },
    })),
    user(SAMBA_SERVICE.dn, 'recovery', SAMBA_SERVICE.password),
    ...accounts.map(entryOf),
    {
      dn: `CN=privileged,OU=groups,${SAMBA_BASE}`,
      attributes: {
        objectClass: 'group',
        sAMAccountName: 'privileged',
        member: accounts.filter(({ privileged }) => privileged).map(({ accountId }) => sambaAccountDn(accountId)),
      },
    },
  ];
}

function user(dn: string, name: string, password: string, more: DirectoryEntry['attributes'] = {}): DirectoryEntry {
  const userPrincipalName = `${name}@${SAMBA_REALM.toLowerCase()}`;
  const login = { sAMAccountName: name, userPrincipalName, unicodePwd: unicodePassword(password) };
  return { dn, attributes: { objectClass: 'user', ...login, userAccountControl: '512', ...more } };
}

function entryOf(account: SeededAccount): DirectoryEntry {
  const { accountId, otherAddress, leftAt } = account;
  return user(sambaAccountDn(accountId), accountId, SEEDED_PASSWORD, {
    employeeNumber: account.personId,
    employeeType: account.kind,
    displayName: account.name,
    givenName: account.givenName,
    sn: account.familyName,
    preferredLanguage: account.language,
    mail: account.address,
    ...(otherAddress && { otherMailbox: otherAddress }),
    ...(leftAt && { accountExpires: fileTime(leftAt) }),
  });
}

/** Tenths of microseconds since 1601. */
function fileTime(time: Date): string {
  return String((BigInt(time.getTime()) + 11_644_473_600_000n) * 10_000n);
}
