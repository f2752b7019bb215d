import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LdapDirectory } from '../../src/connectors/ldap/ldap-directory.js';
import { LDAP_LIMITS } from '../../src/connectors/ldap/ldap-settings.js';
import { DirectoryRefused, DirectoryUnavailable } from '../../src/recovery/ports/directory-errors.js';
import { keepsDirectoryContract } from '../connectors/directory-contract.js';
import { ldapWorld, pagesOf, settingsFor, signIn } from './ldap-world.js';
import { OPENLDAP } from './openldap-kind.js';
import type { RunningDirectory } from './running-directory.js';
import { SEEDED_PASSWORD, seededAccounts } from './seeded-accounts.js';
import { startSlapd } from './slapd.js';
import { slapdAccountDn } from './slapd-seed.js';

const STUDENT = seededAccounts.student.accountId;

describe('a real OpenLDAP server', () => {
  let server: RunningDirectory;
  beforeAll(async () => void (server = await startSlapd()));
  afterAll(() => server?.stop());

  keepsDirectoryContract('OpenLDAP', () => ldapWorld(server, OPENLDAP));

  it('refuses a password that was used before, and the one that is in force stays so', async () => {
    const { directory } = await ldapWorld(server, OPENLDAP);
    await directory.setTemporaryPassword(STUDENT, 'Temporary4you234');
    await directory.setTemporaryPassword(STUDENT, 'Another7time5678');
    const refusal = await directory.setTemporaryPassword(STUDENT, 'Temporary4you234').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DirectoryRefused);
    expect(refusal).toMatchObject({ details: { reason: 'password-refused' } });
    expect(await signIn(server, slapdAccountDn(STUDENT), 'Another7time5678')).toBe('must-change');
  });

  it('refuses a password by its rules without asking the person to change the one in force', async () => {
    const { directory } = await ldapWorld(server, OPENLDAP);
    await expect(directory.setTemporaryPassword(STUDENT, 'x')).rejects.toBeInstanceOf(DirectoryRefused);
    expect(await signIn(server, slapdAccountDn(STUDENT), SEEDED_PASSWORD)).toBe('in');
  });

  it('sets no password for somebody who may set it, but may not ask for its change', async () => {
    await ldapWorld(server, OPENLDAP);
    const bindDn = slapdAccountDn(STUDENT);
    const weak = settingsFor(server, OPENLDAP, { bindDn, bindPassword: SEEDED_PASSWORD });
    const refusal = await new LdapDirectory(weak)
      .setTemporaryPassword(STUDENT, 'Temporary4you234')
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ details: { reason: 'not-permitted' } });
    expect(await signIn(server, bindDn, SEEDED_PASSWORD)).toBe('in');
  });

  it('tells everything page by page', async () => {
    await ldapWorld(server, OPENLDAP);
    const limits = { ...LDAP_LIMITS, feedPage: 2 };
    const told = await pagesOf(new LdapDirectory(settingsFor(server, OPENLDAP, { limits })));
    expect(new Set(told.flat())).toEqual(new Set(Object.values(seededAccounts).map(({ accountId }) => accountId)));
    expect(told.length).toBeGreaterThan(1);
    expect(Math.max(...told.map(({ length }) => length))).toBeLessThanOrEqual(2);
  });

  it('tells of all accounts where they are more than it gives at once, which are 500 unless it is told otherwise', async () => {
    const large = await startSlapd();
    const { dn, attributes } = OPENLDAP.studentEntry();
    const ids = Array.from({ length: 520 }, (_each, index) => String(3_000_000_000 + index));
    await large.add(ids.map((uid) => ({ dn: dn.replace(STUDENT, uid), attributes: { ...attributes, uid } })));
    const told = await pagesOf(new LdapDirectory(settingsFor(large, OPENLDAP)));
    expect(ids.filter((id) => !told.flat().includes(id))).toEqual([]);
    await large.stop();
  });

  it('is reached by StartTLS as well', async () => {
    const { signIn: tried } = await ldapWorld(server, OPENLDAP);
    const upgraded = new LdapDirectory(settingsFor(server, OPENLDAP, { url: new URL(server.startTlsUrl!) }));
    expect(await upgraded.find(STUDENT)).toMatchObject({ accountId: STUDENT });
    await upgraded.setTemporaryPassword(STUDENT, 'Temporary4you234');
    expect(await tried(STUDENT, 'Temporary4you234')).toBe('must-change');
  });

  it.each([
    ['whose authority is not trusted', { ca: undefined }],
    ['that does not know the service', { bindPassword: 'wrong' }],
  ])('%s is as good as away, and nothing is done', async (_why, change) => {
    await ldapWorld(server, OPENLDAP);
    const directory = new LdapDirectory(settingsFor(server, OPENLDAP, change));
    await expect(directory.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    await expect(directory.setTemporaryPassword(STUDENT, 'Temporary4you234')).rejects.toBeInstanceOf(
      DirectoryUnavailable,
    );
    expect(await signIn(server, slapdAccountDn(STUDENT), SEEDED_PASSWORD)).toBe('in');
  });

  it('is asked for nothing that is not meant, whatever the id', async () => {
    const { directory } = await ldapWorld(server, OPENLDAP);
    for (const id of ['*', '1000000001)(uid=*', '(', '\\2a', '']) expect(await directory.find(id)).toBeUndefined();
  });
});
