import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LdapDirectory } from '../../src/connectors/ldap/ldap-directory.js';
import { LDAP_LIMITS } from '../../src/connectors/ldap/ldap-settings.js';
import { DirectoryRefused, DirectoryUnavailable } from '../../src/recovery/ports/directory-errors.js';
import { keepsDirectoryContract } from '../connectors/directory-contract.js';
import { ACTIVE_DIRECTORY } from './active-directory-kind.js';
import { ldapWorld, pagesOf, settingsFor, signIn } from './ldap-world.js';
import type { RunningDirectory } from './running-directory.js';
import { startSamba } from './samba.js';
import { sambaAccountDn } from './samba-seed.js';
import { SEEDED_PASSWORD, seededAccounts } from './seeded-accounts.js';

const STUDENT = seededAccounts.student.accountId;

describe('a real domain controller of Active Directory, as Samba is one', () => {
  let server: RunningDirectory;
  beforeAll(async () => void (server = await startSamba()));
  afterAll(() => server?.stop());

  keepsDirectoryContract('Active Directory', () => ldapWorld(server, ACTIVE_DIRECTORY));

  it('sets a password that must be changed in one operation, and reads it back', async () => {
    const { directory } = await ldapWorld(server, ACTIVE_DIRECTORY);
    const before = new Date(Math.floor(Date.now() / 1_000) * 1_000);
    await directory.setTemporaryPassword(STUDENT, 'Temporary4you234');
    const { passwordChangedAt } = await directory.evidence(STUDENT);
    expect(passwordChangedAt!.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it.each([
    ['too short', 'Ab3'],
    ['of one kind of letter', 'onlysmallletters'],
  ])('refuses a password that is %s', async (_why, password) => {
    const { directory } = await ldapWorld(server, ACTIVE_DIRECTORY);
    const refusal = await directory.setTemporaryPassword(STUDENT, password).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DirectoryRefused);
    expect(refusal).toMatchObject({ details: { reason: 'password-refused' } });
    expect(await signIn(server, sambaAccountDn(STUDENT), SEEDED_PASSWORD)).toBe('in');
  });

  it('changes nothing of an account that is disabled', async () => {
    const { directory } = await ldapWorld(server, ACTIVE_DIRECTORY);
    await server.modify(sambaAccountDn(STUDENT), { userAccountControl: '514' });
    expect(await directory.find(STUDENT)).toMatchObject({ standing: 'left' });
    const refusal = await directory.setTemporaryPassword(STUDENT, 'Temporary4you234').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ details: { reason: 'account-ended' } });
  });

  it('is refused what its rights do not reach', async () => {
    const { directory } = await ldapWorld(server, ACTIVE_DIRECTORY);
    const administrator = new LdapDirectory(settingsFor(server, { ...ACTIVE_DIRECTORY, filter: '(objectClass=user)' }));
    expect(await administrator.find(STUDENT)).toBeDefined();
    const weak = settingsFor(server, ACTIVE_DIRECTORY, {
      bindDn: sambaAccountDn(seededAccounts.sameStaff.accountId),
      bindPassword: SEEDED_PASSWORD,
    });
    const refusal = await new LdapDirectory(weak)
      .setTemporaryPassword(STUDENT, 'Temporary4you234')
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ details: { reason: 'not-permitted' } });
    expect(await directory.find(STUDENT)).toBeDefined();
    await server.modify(sambaAccountDn(STUDENT), { adminCount: '1' });
    const guarded = new LdapDirectory(weak).setTemporaryPassword(STUDENT, 'Temporary4you234');
    await expect(guarded).rejects.toMatchObject({ details: { reason: 'account-protected' } });
  });

  it('tells everything again to somebody who followed another controller', async () => {
    const { directory } = await ldapWorld(server, ACTIVE_DIRECTORY);
    const { cursor } = await directory.changesAfter(undefined);
    const elsewhere = Buffer.from(JSON.stringify(['another controller', '99999999'])).toString('base64url');
    expect((await directory.changesAfter(cursor)).changes).toEqual([]);
    expect((await directory.changesAfter(elsewhere)).changes.length).toBeGreaterThanOrEqual(4);
  });

  it('tells everything page by page', async () => {
    await ldapWorld(server, ACTIVE_DIRECTORY);
    const limits = { ...LDAP_LIMITS, feedPage: 2 };
    const told = await pagesOf(new LdapDirectory(settingsFor(server, ACTIVE_DIRECTORY, { limits })));
    expect(new Set(told.flat())).toEqual(new Set(Object.values(seededAccounts).map(({ accountId }) => accountId)));
    expect(told.length).toBeGreaterThan(1);
    expect(Math.max(...told.map(({ length }) => length))).toBeLessThanOrEqual(2);
  });

  it('is reached by StartTLS as well, and not without its authority', async () => {
    await ldapWorld(server, ACTIVE_DIRECTORY);
    const upgraded = settingsFor(server, ACTIVE_DIRECTORY, { url: new URL(server.startTlsUrl!) });
    expect(await new LdapDirectory(upgraded).find(STUDENT)).toMatchObject({ accountId: STUDENT });
    for (const settings of [upgraded, settingsFor(server, ACTIVE_DIRECTORY)]) {
      const untrusting = new LdapDirectory({ ...settings, ca: undefined });
      await expect(untrusting.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    }
  });
});
