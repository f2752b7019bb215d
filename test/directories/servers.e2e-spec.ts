import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client, InvalidCredentialsError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningDirectory } from './running-directory.js';
import { startSamba } from './samba.js';
import { sambaAccountDn } from './samba-seed.js';
import { SEEDED_PASSWORD, seededAccounts } from './seeded-accounts.js';
import { startSlapd } from './slapd.js';
import { slapdAccountDn } from './slapd-seed.js';

const { student, sameStaff, left, privileged } = seededAccounts;

describe.each([
  { name: 'OpenLDAP', start: startSlapd, idAttribute: 'uid', other: 'exampleOtherMail', dnOf: slapdAccountDn },
  { name: 'Samba', start: startSamba, idAttribute: 'sAMAccountName', other: 'otherMailbox', dnOf: sambaAccountDn },
])('$name', ({ start, idAttribute, other, dnOf }) => {
  let directory: RunningDirectory;
  beforeAll(async () => void (directory = await start()));
  afterAll(() => directory?.stop());

  const connect = (url: string) =>
    new Client({ url, timeout: 10_000, tlsOptions: url.startsWith('ldaps:') ? trusted() : undefined });
  const trusted = () => ({ ca: readFileSync(directory.ca) });
  const signIn = async (dn: string, password: string) => {
    const client = connect(directory.url);
    try {
      await client.bind(dn, password);
    } finally {
      await client.unbind();
    }
  };

  it('finds the four accounts for the service, over verified TLS', async () => {
    const client = connect(directory.url);
    await client.bind(directory.bindDn, directory.bindPassword);
    const { searchEntries } = await client.search(directory.baseDn, {
      filter: '(|(employeeType=student)(employeeType=staff))',
      attributes: [idAttribute, 'employeeNumber', 'employeeType', 'displayName', 'mail', other, 'memberOf'],
    });
    await client.unbind();
    const byId = new Map(searchEntries.map((entry) => [entry[idAttribute], entry]));
    expect(new Set(byId.keys())).toEqual(new Set(Object.values(seededAccounts).map(({ accountId }) => accountId)));
    expect(searchEntries).toHaveLength(4);
    expect(byId.get(student.accountId)).toMatchObject({
      employeeNumber: student.personId,
      employeeType: 'student',
      displayName: student.name,
      mail: student.address,
      [other]: student.otherAddress,
    });
    expect(byId.get(sameStaff.accountId)).toMatchObject({ employeeNumber: student.personId, employeeType: 'staff' });
    expect(byId.get(privileged.accountId)?.['memberOf']).toMatch(/^cn=privileged,/i);
  });

  it('is not trusted without its authority', async () => {
    await expect(new Client({ url: directory.url }).bind(directory.bindDn, directory.bindPassword)).rejects.toThrow(
      /self-signed|unable to/,
    );
  });

  it('lets nobody bind in the clear, and everybody after StartTLS', async () => {
    const clear = connect(directory.startTlsUrl!);
    await expect(clear.bind(directory.bindDn, directory.bindPassword)).rejects.toThrow();
    await clear.unbind();
    const upgraded = connect(directory.startTlsUrl!);
    await upgraded.startTLS(trusted());
    await expect(upgraded.bind(directory.bindDn, directory.bindPassword)).resolves.toBeUndefined();
    await upgraded.unbind();
  });

  it('lets people sign in, but not who left', async () => {
    await expect(signIn(dnOf(student.accountId), SEEDED_PASSWORD)).resolves.toBeUndefined();
    await expect(signIn(dnOf(left.accountId), SEEDED_PASSWORD)).rejects.toThrow(InvalidCredentialsError);
  });

  it('leaves nothing behind, even after it was killed', async () => {
    const another = await start();
    await another.kill();
    expect(existsSync(another.ca)).toBe(true);
    await another.stop();
    expect(existsSync(dirname(another.ca))).toBe(false);
  });
});
