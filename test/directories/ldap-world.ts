import { readFileSync } from 'node:fs';
import { Attribute, Change, Client, InsufficientAccessError, InvalidCredentialsError } from 'ldapts';
import { LdapDirectory } from '../../src/connectors/ldap/ldap-directory.js';
import type { LdapFlavour, LdapSettings } from '../../src/connectors/ldap/ldap-settings.js';
import { accountMapping } from '../../src/connectors/mapping/account-mapping.js';
import type { DirectoryWorld } from '../connectors/directory-contract.js';
import type { DirectoryEntry, RunningDirectory } from './running-directory.js';
import { TRIES_UNTIL_LOCKED, seededAccounts } from './seeded-accounts.js';

const { student, sameStaff, left, privileged } = seededAccounts;

/** What differs between the kinds of server as far as the tests go. */
export interface LdapKind {
  readonly flavour: LdapFlavour;
  readonly filter: string;
  readonly mapping: object;
  dnOf(accountId: string): string;
  /** The student's entry as it was seeded. */
  studentEntry(): DirectoryEntry;
}

/** The connector's settings for a server of the tests. */
export function settingsFor(
  server: RunningDirectory,
  kind: LdapKind,
  change: Partial<LdapSettings> = {},
): LdapSettings {
  const { url, ca, bindDn, bindPassword, baseDn } = server;
  const { flavour, filter } = kind;
  const mapping = accountMapping(JSON.stringify(kind.mapping), { domain: 'univ.example' });
  const where = { url: new URL(url), ca: readFileSync(ca, 'utf8'), bindDn, bindPassword, baseDn };
  return { ...where, flavour, filter, mapping, ...change };
}

/** The server with its student as at first, seen by the connector. */
export async function ldapWorld(server: RunningDirectory, kind: LdapKind): Promise<DirectoryWorld> {
  const dn = kind.dnOf(student.accountId);
  // Made anew, so that no earlier password stands in its history.
  await server.remove(dn);
  await server.add([kind.studentEntry()]);
  return {
    directory: new LdapDirectory(settingsFor(server, kind)),
    student: student.accountId,
    sameStaff: sameStaff.accountId,
    left: left.accountId,
    privileged: privileged.accountId,
    signIn: (accountId, password) => signIn(server, kind.dnOf(accountId), password),
    foretells: true,
    lock: async (accountId) => {
      for (let tries = TRIES_UNTIL_LOCKED; tries > 0; tries -= 1)
        await signIn(server, kind.dnOf(accountId), 'Not4it56789');
    },
    rename: (accountId, name) => server.modify(kind.dnOf(accountId), { displayName: name }),
  };
}

/** The accounts that a directory tells of from the beginning, page by page. */
export async function pagesOf(directory: LdapDirectory): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  for (let cursor: string | undefined; pages.length < 100;) {
    const page = await directory.changesAfter(cursor);
    pages.push(page.changes.map(({ facts }) => facts.accountId));
    if (!page.more) return pages;
    cursor = page.cursor;
  }
  throw new Error('the feed does not end');
}

/** Signs in as a person does, and tries to do something then. */
export async function signIn(server: RunningDirectory, dn: string, password: string) {
  const client = new Client({ url: server.url, timeout: 10_000, tlsOptions: { ca: readFileSync(server.ca) } });
  try {
    await client.bind(dn, password);
    await client.search(dn, { scope: 'base' });
    return 'in';
  } catch (error) {
    // Active Directory lets nobody in who must change the password, and says so (ERROR_PASSWORD_MUST_CHANGE).
    if (error instanceof InvalidCredentialsError) return /data 773/.test(error.message) ? 'must-change' : 'refused';
    // OpenLDAP lets them in, for nothing but that.
    if (error instanceof InsufficientAccessError) return 'must-change';
    throw error;
  } finally {
    await client.unbind();
  }
}

/** Changes a password as its owner does at OpenLDAP. */
export async function changeOwnPassword(server: RunningDirectory, dn: string, from: string, to: string): Promise<void> {
  const client = new Client({ url: server.url, timeout: 10_000, tlsOptions: { ca: readFileSync(server.ca) } });
  try {
    await client.bind(dn, from);
    const modification = new Attribute({ type: 'userPassword', values: [to] });
    await client.modify(dn, [new Change({ operation: 'replace', modification })]);
  } finally {
    await client.unbind();
  }
}
