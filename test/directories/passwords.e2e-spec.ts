import { readFileSync } from 'node:fs';
import {
  Attribute,
  Change,
  Client,
  ConstraintViolationError,
  PasswordPolicyControl,
  PasswordPolicyError,
} from 'ldapts';
import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import type { RunningDirectory } from './running-directory.js';
import { startSamba } from './samba.js';
import { sambaAccountDn, unicodePassword } from './samba-seed.js';
import { SEEDED_PASSWORD, seededAccounts } from './seeded-accounts.js';
import { startSlapd } from './slapd.js';
import { slapdAccountDn } from './slapd-seed.js';

const TEMPORARY = 'Temporary4you234';
const OWN = 'Mine4you23456789';
const { accountId } = seededAccounts.student;

let directory: RunningDirectory;

async function bound(dn: string, password: string, control?: PasswordPolicyControl): Promise<Client> {
  const client = new Client({ url: directory.url, tlsOptions: { ca: readFileSync(directory.ca) } });
  await client.bind(dn, password, control).catch(async (error: unknown) => {
    await client.unbind();
    throw error;
  });
  return client;
}

async function change(who: string, password: string, dn: string, changes: readonly Change[]): Promise<void> {
  const client = await bound(who, password);
  try {
    await client.modify(dn, [...changes]);
  } finally {
    await client.unbind();
  }
}

const values = (operation: 'add' | 'delete' | 'replace', type: string, value: string | Buffer) =>
  new Change({ operation, modification: new Attribute({ type, values: [value] as string[] | Buffer[] }) });

describe('OpenLDAP', () => {
  const dn = slapdAccountDn(accountId);
  const asService = (password: string) =>
    change(directory.bindDn, directory.bindPassword, dn, [
      values('replace', 'userPassword', password),
      values('replace', 'pwdReset', 'TRUE'),
    ]);
  beforeAll(async () => void (directory = await startSlapd()));
  afterAll(() => directory.stop());

  it('holds the service and the person to the policy', async () => {
    await expect(asService('x')).rejects.toThrow(ConstraintViolationError);
    await asService(TEMPORARY);
    const told = new PasswordPolicyControl();
    await (await bound(dn, TEMPORARY, told)).unbind();
    expect(told.value?.error).toBe(PasswordPolicyError.ChangeAfterReset);
    await change(dn, TEMPORARY, dn, [values('replace', 'userPassword', OWN)]);
    const nothing = new PasswordPolicyControl();
    await (await bound(dn, OWN, nothing)).unbind();
    expect(nothing.value?.error).toBeUndefined();
    const again = change(dn, OWN, dn, [values('replace', 'userPassword', TEMPORARY)]);
    await expect(again).rejects.toThrow('history');
  });
});

describe('Samba', () => {
  const dn = sambaAccountDn(accountId);
  const asService = (password: string) =>
    change(directory.bindDn, directory.bindPassword, dn, [
      values('replace', 'unicodePwd', unicodePassword(password)),
      values('replace', 'pwdLastSet', '0'),
    ]);
  const asPerson = (from: string, to: string) =>
    change(dn, from, dn, [
      values('delete', 'unicodePwd', unicodePassword(from)),
      values('add', 'unicodePwd', unicodePassword(to)),
    ]);
  beforeAll(async () => void (directory = await startSamba()));
  afterAll(() => directory.stop());

  it('holds the service and the person to the policy', async () => {
    await asPerson(SEEDED_PASSWORD, OWN);
    await expect(asPerson(OWN, SEEDED_PASSWORD)).rejects.toThrow('history');
    await expect(asService('x')).rejects.toThrow('too short');
    await expect(asService('a'.repeat(20))).rejects.toThrow('complexity');
    await asService(TEMPORARY);
    // 773 is what a directory of Microsoft tells where the password is right and must be changed first.
    await expect(bound(dn, TEMPORARY)).rejects.toThrow('data 773');
    await expect(bound(dn, OWN)).rejects.toThrow('data 52e');
  });
});
