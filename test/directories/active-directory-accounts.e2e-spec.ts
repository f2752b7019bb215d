import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYBODY, SELF } from '../../src/connectors/ldap/access-control.js';
import { LdapDirectory } from '../../src/connectors/ldap/ldap-directory.js';
import { ACTIVE_DIRECTORY } from './active-directory-kind.js';
import { type LdapKind, ldapWorld, settingsFor, signIn } from './ldap-world.js';
import type { RunningDirectory } from './running-directory.js';
import { startSamba } from './samba.js';
import { type Granted, grant, sidOf } from './samba-rights.js';
import { sambaAccountDn } from './samba-seed.js';
import { SEEDED_PASSWORD, seededAccounts } from './seeded-accounts.js';

const STUDENT = seededAccounts.student.accountId;
const DN = sambaAccountDn(STUDENT);
const PASSWORD = 'Temporary4you234';
const refusedFor = (reason: string) => expect.objectContaining({ details: { reason } });

/** A mapping that knows nothing of what Active Directory itself says of an account's standing. */
const UNAWARE: LdapKind = {
  ...ACTIVE_DIRECTORY,
  mapping: { ...ACTIVE_DIRECTORY.mapping, standing: [{ attribute: 'title', left: ['left'] }], leftAt: undefined },
};

describe('an account of Active Directory', () => {
  let server: RunningDirectory;
  let directory: LdapDirectory;
  let lock: () => Promise<void>;
  beforeAll(async () => void (server = await startSamba()));
  beforeEach(async () => {
    const world = await ldapWorld(server, UNAWARE);
    directory = new LdapDirectory(settingsFor(server, UNAWARE));
    lock = async () => world.lock?.(STUDENT);
  });
  afterAll(() => server?.stop());

  const set = (by = directory) => by.setTemporaryPassword(STUDENT, PASSWORD).catch((error: unknown) => error);
  const refusal = async (by = directory) => (await by.prospect(STUDENT)).refuses.password;
  const state = (bits: number) => server.modify(DN, { userAccountControl: String(512 | bits) });
  const expiry = (time: number) => String((BigInt(time) + 11_644_473_600_000n) * 10_000n);

  it('whose password never expires gets a permanent one, and says so', async () => {
    await state(0x1_0000);
    expect(await set()).toEqual({ changeForced: false, outsideHours: false });
    expect(await signIn(server, DN, PASSWORD)).toBe('in');
  });

  it('gets one that must be changed where it expires, and says so', async () => {
    expect(await set()).toEqual({ changeForced: true, outsideHours: false });
    expect(await signIn(server, DN, PASSWORD)).toBe('must-change');
  });

  it.each<[string, Record<string, string>, Date | undefined]>([
    ['that is disabled', { userAccountControl: '514' }, undefined],
    ['whose date has passed', { accountExpires: expiry(Date.UTC(2026, 0, 1)) }, new Date('2026-01-01T00:00:00Z')],
  ])('%s has left, although the mapping says nothing of it', async (_what, attributes, leftAt) => {
    await server.modify(DN, attributes);
    expect(await directory.find(STUDENT)).toMatchObject({ standing: 'left', ...(leftAt && { leftAt }) });
    expect([await refusal(), await set()]).toEqual(['account-ended', refusedFor('account-ended')]);
  });

  it.each(['0', '9223372036854775807', expiry(Date.UTC(2999, 0, 1))])('with the end %s is in use', async (end) => {
    await server.modify(DN, { accountExpires: end });
    expect(await directory.find(STUDENT)).toMatchObject({ standing: 'current' });
  });

  it('that signs in with a smart card only gets no password', async () => {
    await state(0x4_0000);
    expect([await refusal(), await set()]).toEqual(['smart-card-only', refusedFor('smart-card-only')]);
    expect(await signIn(server, DN, PASSWORD)).toBe('refused');
  });

  it('whose password the person may not change gets none that could never be replaced', async () => {
    const nobody = [SELF, EVERYBODY].map((sid) => ({
      right: 'changePassword',
      sid: Buffer.from(sid, 'hex'),
      denied: true,
    }));
    await grant(server, DN, nobody as readonly Granted[]);
    expect([await refusal(), await set()]).toEqual(['change-forbidden', refusedFor('change-forbidden')]);
    expect(await signIn(server, DN, SEEDED_PASSWORD)).toBe('in');
  });

  it('that may not sign in at this hour gets a password and is told', async () => {
    await server.modify(DN, { logonHours: Buffer.alloc(21) });
    expect(await set()).toEqual({ changeForced: true, outsideHours: true });
  });

  it('with signs in its name is found and gets a password', async () => {
    const odd = `CN=東大\\, \\"花子\\" \\+ \\<x\\>\\;\\#1\\=\\\\,OU=people,${server.baseDn}`;
    await server.remove(DN);
    const { studentEntry } = ACTIVE_DIRECTORY;
    await server.add([{ ...studentEntry(), dn: odd }]);
    expect(await set()).toMatchObject({ changeForced: true });
    expect(await signIn(server, odd, PASSWORD)).toBe('must-change');
    await server.remove(odd);
    await server.add([studentEntry()]);
  });

  describe('that is looked after by a service with a few rights', () => {
    const name = seededAccounts.sameStaff.accountId;
    const given = async (...rights: readonly Granted['right'][]) => {
      const bindDn = sambaAccountDn(name);
      const sid = await sidOf(server, bindDn);
      await grant(
        server,
        DN,
        rights.map((right) => ({ right, sid })),
      );
      return new LdapDirectory(settingsFor(server, UNAWARE, { bindDn, bindPassword: SEEDED_PASSWORD }));
    };
    const missing = async (by: LdapDirectory) => (await by.missingRights(STUDENT)).map(({ right }) => right);

    it('is unlocked with the reset where those are three', async () => {
      const service = await given('resetPassword', 'writePwdLastSet', 'writeLockoutTime');
      await lock();
      expect([await missing(service), await refusal(service)]).toEqual([[], undefined]);
      expect(await set(service)).toMatchObject({ changeForced: true });
      expect(await signIn(server, DN, PASSWORD)).toBe('must-change');
    });

    it('is refused before anything changes where it is locked and may not be unlocked', async () => {
      const service = await given('resetPassword', 'writePwdLastSet');
      expect([await missing(service), await refusal(service)]).toEqual([['Write lockoutTime'], undefined]);
      await lock();
      expect([await refusal(service), await set(service)]).toEqual(['account-locked', refusedFor('account-locked')]);
      await server.modify(DN, { lockoutTime: '0' });
      expect(await signIn(server, DN, SEEDED_PASSWORD)).toBe('in');
      expect(await set(service)).toMatchObject({ changeForced: true });
    });

    it('is refused where its change cannot be asked for, and the check names what is missing', async () => {
      const service = await given('resetPassword', 'writeLockoutTime');
      expect([await missing(service), await refusal(service)]).toEqual([['Write pwdLastSet'], 'not-permitted']);
      await server.modify(DN, { adminCount: '1' });
      expect([await refusal(service), await set(service)]).toEqual([
        'account-protected',
        refusedFor('account-protected'),
      ]);
    });

    it('is refused where its password cannot be reset, and the check names what is missing', async () => {
      const service = await given('writePwdLastSet', 'writeLockoutTime');
      expect([await missing(service), await set(service)]).toEqual([['Reset password'], refusedFor('not-permitted')]);
    });
  });

  it('lacks nothing for the service that the tests seed', async () => {
    expect(await directory.missingRights(STUDENT)).toEqual([]);
    expect(await directory.missingRights('9999999999')).toEqual([]);
  });
});
