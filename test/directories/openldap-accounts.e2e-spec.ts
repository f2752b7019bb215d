import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LdapDirectory } from '../../src/connectors/ldap/ldap-directory.js';
import { type LdapKind, changeOwnPassword, ldapWorld, settingsFor, signIn } from './ldap-world.js';
import { OPENLDAP } from './openldap-kind.js';
import type { DirectoryEntry, RunningDirectory } from './running-directory.js';
import { SEEDED_PASSWORD, seededAccounts } from './seeded-accounts.js';
import { startSlapd } from './slapd.js';
import { SLAPD_BASE } from './slapd-configuration.js';
import { slapdAccountDn, slapdPolicy } from './slapd-seed.js';

const STUDENT = seededAccounts.student.accountId;
const DN = slapdAccountDn(STUDENT);
const PASSWORD = 'Temporary4you234';
const OF_ITS_OWN = `cn=own,ou=policies,${SLAPD_BASE}`;
const refusedFor = (reason: string) => expect.objectContaining({ details: { reason } });

/** A mapping that knows nothing of what OpenLDAP itself says of an account's standing. */
const UNAWARE: LdapKind = {
  ...OPENLDAP,
  mapping: { ...OPENLDAP.mapping, standing: [{ attribute: 'title', left: ['left'] }], leftAt: undefined },
};

describe('an account of OpenLDAP', () => {
  let server: RunningDirectory;
  let directory: LdapDirectory;
  beforeAll(async () => {
    server = await startSlapd();
    await server.add([{ ...slapdPolicy, dn: OF_ITS_OWN, attributes: { ...slapdPolicy.attributes, cn: 'own' } }]);
  });
  beforeEach(async () => {
    await ldapWorld(server, UNAWARE);
    directory = new LdapDirectory(settingsFor(server, UNAWARE));
  });
  afterEach(() => server.modify(slapdPolicy.dn, slapdPolicy.attributes));
  afterAll(() => server?.stop());

  const set = (password = PASSWORD) =>
    directory.setTemporaryPassword(STUDENT, password).catch((error: unknown) => error);
  const refusal = async () => (await directory.prospect(STUDENT)).refuses.password;
  const missing = async () => (await directory.missingRights(STUDENT)).map(({ right }) => right);
  const policy = (rules: DirectoryEntry['attributes'], dn = slapdPolicy.dn) => server.modify(dn, rules);

  it.each<[string, DirectoryEntry['attributes'], Date | undefined]>([
    ['that an administrator locked', { pwdAccountLockedTime: '000001010000Z' }, undefined],
    ['that an administrator locked, in seconds', { pwdAccountLockedTime: '00000101000000Z' }, undefined],
    ['whose end has passed', { pwdEndTime: '20260101000000Z' }, new Date('2026-01-01T00:00:00Z')],
    ['whose beginning is to come', { pwdStartTime: '29990101000000Z' }, undefined],
  ])('%s is not in use, although the mapping says nothing of it', async (_what, attributes, leftAt) => {
    await server.modify(DN, attributes);
    expect(await directory.find(STUDENT)).toMatchObject({ standing: 'left', ...(leftAt && { leftAt }) });
    expect([await refusal(), await set()]).toEqual(['account-ended', refusedFor('account-ended')]);
    expect([await signIn(server, DN, PASSWORD), await signIn(server, DN, SEEDED_PASSWORD)]).toEqual([
      'refused',
      'refused',
    ]);
  });

  it('whose beginning has passed and whose end is to come is in use', async () => {
    await server.modify(DN, { pwdStartTime: '20260101000000Z', pwdEndTime: '29990101000000Z' });
    expect(await directory.find(STUDENT)).toMatchObject({ standing: 'current' });
    expect(await set()).toEqual({ changeForced: true });
  });

  it('gets a password that it may keep where its policy makes nobody change one, and says so', async () => {
    await policy({ pwdMustChange: [] });
    expect(await set()).toEqual({ changeForced: false });
    expect(await signIn(server, DN, PASSWORD)).toBe('in');
    expect(await missing()).toContain(`pwdMustChange TRUE in ${slapdPolicy.dn}`);
  });

  it.each<[string, string, object]>([
    ['of its own', OF_ITS_OWN, { changeForced: true }],
    ['that is not there', `cn=none,ou=policies,${SLAPD_BASE}`, { changeForced: false }],
  ])('with a policy %s is told by that one whether it must change', async (_what, dn, came) => {
    await policy({ pwdMustChange: [] });
    await server.modify(DN, { pwdPolicySubentry: dn });
    expect(await set()).toEqual(came);
  });

  it('whose own policy lets nobody change a password gets none that could never be replaced', async () => {
    await policy({ pwdAllowUserChange: 'FALSE' }, OF_ITS_OWN);
    expect(await refusal()).toBeUndefined();
    await server.modify(DN, { pwdPolicySubentry: OF_ITS_OWN });
    expect([await refusal(), await set()]).toEqual(['change-forbidden', refusedFor('change-forbidden')]);
    expect(await missing()).toEqual([`pwdAllowUserChange TRUE in ${OF_ITS_OWN}`]);
    expect(await signIn(server, DN, SEEDED_PASSWORD)).toBe('in');
  });

  it('keeps its password where the policy asks for the one before, and the check names that', async () => {
    await policy({ pwdSafeModify: 'TRUE' });
    expect(await set()).toEqual(refusedFor('not-permitted'));
    expect(await signIn(server, DN, SEEDED_PASSWORD)).toBe('in');
    expect(await missing()).toContain(`pwdSafeModify FALSE in ${slapdPolicy.dn}`);
  });

  it('may be helped again, and changes its password, however soon after a change', async () => {
    await policy({ pwdMinAge: '86400' });
    for (const password of [PASSWORD, 'Another7time5678']) expect(await set(password)).toEqual({ changeForced: true });
    await changeOwnPassword(server, DN, 'Another7time5678', 'Mine4you23456789');
    expect(await signIn(server, DN, 'Mine4you23456789')).toBe('in');
    expect(await set('Athird8time56789')).toEqual({ changeForced: true });
  });

  it('with signs in its name and more than one uid is found and gets a password', async () => {
    const odd = `cn=東大\\, \\"花子\\" \\+ \\<x\\>\\;\\#1\\=\\\\,ou=people,${SLAPD_BASE}`;
    await server.remove(DN);
    const { attributes } = OPENLDAP.studentEntry();
    await server.add([
      { dn: odd, attributes: { ...attributes, cn: '東大, "花子" + <x>;#1=\\', uid: [STUDENT, 'hanako'] } },
    ]);
    expect(await set()).toEqual({ changeForced: true });
    expect(await signIn(server, odd, PASSWORD)).toBe('must-change');
    await server.remove(odd);
    await server.add([OPENLDAP.studentEntry()]);
  });

  it('lacks nothing where the policies are as they should be', async () => {
    await policy({ pwdAllowUserChange: 'TRUE' }, OF_ITS_OWN);
    expect(await missing()).toEqual([]);
  });
});
