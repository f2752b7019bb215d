import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCOPES } from './delegated-token.js';
import { googleConnector } from './google-connector.js';
import { readServiceAccount } from './service-account.js';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = {
  type: 'service_account',
  private_key_id: 'key-1',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  client_email: 'rescue@project.iam.gserviceaccount.com',
};
const SET = {
  GOOGLE_SERVICE_ACCOUNT: JSON.stringify(KEY),
  GOOGLE_ADMIN: 'rescue-admin@g.example.ac.jp',
  GOOGLE_USER: '{account}@g.example.ac.jp',
  GOOGLE_OPEN_ORG_UNIT: '/離籍者/Rescue',
};
const namesOf = (given: object, production = true) => [
  ...new Set(googleConnector.choose({ ...given }, { production }).faults.map((fault) => fault.split(':')[0])),
];

describe('Google Workspace', () => {
  it('lacks nothing with a service account, an administrator, users and a unit', () => {
    expect(namesOf(SET)).toEqual([]);
    expect(namesOf({ ...SET, GOOGLE_USER: 'externalId={account}', GOOGLE_CLOSED_ORG_UNIT: '/離籍者' })).toEqual([]);
  });

  it('says everything that is missing at once', () => {
    expect(namesOf({})).toEqual(['GOOGLE_SERVICE_ACCOUNT', 'GOOGLE_ADMIN', 'GOOGLE_USER', 'GOOGLE_OPEN_ORG_UNIT']);
  });

  it.each([
    ['GOOGLE_SERVICE_ACCOUNT', '/nowhere/key.json'],
    ['GOOGLE_SERVICE_ACCOUNT', '{"type":"service_account"}'],
    ['GOOGLE_SERVICE_ACCOUNT', JSON.stringify({ ...KEY, type: 'authorized_user' })],
    ['GOOGLE_SERVICE_ACCOUNT', JSON.stringify({ ...KEY, private_key: 'x' })],
    ['GOOGLE_ADMIN', 'rescue-admin'],
    ['GOOGLE_USER', '0123456789@g.example.ac.jp'],
    ['GOOGLE_USER', '{account}'],
    ['GOOGLE_USER', 'externalId={account} isAdmin=true'],
    ['GOOGLE_OPEN_ORG_UNIT', '/'],
    ['GOOGLE_OPEN_ORG_UNIT', 'Rescue'],
    ['GOOGLE_OPEN_ORG_UNIT', '/Rescue/'],
    ['GOOGLE_CLOSED_ORG_UNIT', '//'],
    ['GOOGLE_SIGN_IN_URL', 'accounts.google.com'],
    ['GOOGLE_API_URL', 'https://admin.googleapis.com/'],
    ['GOOGLE_TOKEN_URL', 'ftp://oauth2.googleapis.com/token'],
  ])('is refused with %s=%s by that name', (name, value) => {
    expect(namesOf({ ...SET, [name]: value }, false)).toEqual([name]);
  });

  it('says nothing of a key that is wrong', () => {
    const { faults } = googleConnector.choose(
      { ...SET, GOOGLE_SERVICE_ACCOUNT: JSON.stringify({ ...KEY, type: 'x' }) },
      { production: true },
    );
    expect(faults.join()).not.toContain('BEGIN');
  });

  it('puts nobody at the end where they were while access was open', () => {
    expect(namesOf({ ...SET, GOOGLE_CLOSED_ORG_UNIT: '/離籍者/RESCUE' })).toEqual(['GOOGLE_CLOSED_ORG_UNIT']);
  });

  it.each(['GOOGLE_SIGN_IN_URL', 'GOOGLE_API_URL', 'GOOGLE_TOKEN_URL'])(
    'is reached by https only in production: %s',
    (name) => {
      const given = { ...SET, [name]: 'http://127.0.0.1:3000' };
      expect([namesOf(given, true), namesOf(given, false)]).toEqual([[name], []]);
    },
  );
});

describe('the key of a service account', () => {
  it('is read from JSON, or from the file that holds it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-account-'));
    const path = join(folder, 'key.json');
    writeFileSync(path, JSON.stringify(KEY));
    const read = [readServiceAccount(JSON.stringify(KEY)), readServiceAccount(path)];
    rmSync(folder, { recursive: true });
    const account = { email: KEY.client_email, keyId: 'key-1', privateKey: KEY.private_key };
    expect(read).toEqual([account, account]);
  });
});

it('docs/google.md delegates the very scopes that are asked for', () => {
  const told = readFileSync(new URL('../../../docs/google.md', import.meta.url), 'utf8');
  const scopes = [...told.matchAll(/^ {4}(https:\/\/www\.googleapis\.com\/auth\/\S+)$/gm)].map(([, scope]) => scope);
  expect(scopes).toEqual([...SCOPES]);
});
