import { describe, expect, it } from 'vitest';
import { certificateOfKey, certifiedKey, thumbprintOfKey } from '../../../test/support/certified-key.js';
import { MAPPING } from '../../../test/connectors/graph/mapping.js';
import { readSettings } from '../../config/read-settings.js';
import { entraConnector, entraSettings } from './entra-connector.js';
import { EntraEnvironment } from './entra-environment.js';

const KEY = JSON.stringify(certifiedKey);
const SECRET = {
  DIRECTORY_MAPPING: MAPPING,
  ENTRA_TENANT_ID: '0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f',
  ENTRA_CLIENT_ID: '1f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f',
  ENTRA_CLIENT_SECRET: 'secret',
};
const { ENTRA_CLIENT_SECRET: _, ...BARE } = SECRET;
const CERTIFICATE = { ...BARE, ENTRA_PRIVATE_JWK: KEY, ENTRA_CERTIFICATE: certificateOfKey };
const namesOf = (given: object, production = true) => [
  ...new Set(entraConnector.choose({ ...given }, { production }).faults.map((fault) => fault.split(':')[0])),
];
const settingsOf = (given: object) => entraSettings(readSettings(EntraEnvironment, { ...given }).settings);

describe('a directory in Entra ID', () => {
  it('lacks nothing with a secret, or with a key and its certificate', () => {
    expect([namesOf(SECRET), namesOf(CERTIFICATE)]).toEqual([[], []]);
  });

  it('says everything that is missing at once', () => {
    const needed = ['DIRECTORY_MAPPING', 'ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'];
    expect(namesOf({})).toEqual(needed);
  });

  it.each([
    ['ENTRA_TENANT_ID', 'common'],
    ['ENTRA_TENANT_ID', 'organizations'],
    ['ENTRA_TENANT_ID', 'university.onmicrosoft.com'],
    ['ENTRA_TENANT_ID', '9188040d-6c67-4c5b-b112-36a304b66dad'],
    ['ENTRA_CLIENT_ID', 'a b'],
    ['ENTRA_CLIENT_SECRET', ' '],
    ['ENTRA_GRAPH_URL', 'graph'],
    ['ENTRA_GRAPH_URL', 'https://graph.microsoft.com/v1.0/'],
    ['ENTRA_AUTHORITY_URL', 'ftp://login.example'],
    ['ENTRA_PASS_MINUTES', '9'],
    ['ENTRA_PASS_MINUTES', '43201'],
    ['ENTRA_PASS_MINUTES', '0x10'],
    ['ENTRA_PASS_ONCE', 'yes'],
    ['ENTRA_PASSWORD_WRITEBACK', 'on'],
    ['DIRECTORY_MAPPING', '{}'],
  ])('is refused with %s=%s by that name', (name, value) => {
    expect(namesOf({ ...SECRET, [name]: value }, false)).toEqual([name]);
  });

  it('takes a key only with the certificate that was made for it, and no secret beside it', () => {
    const other = JSON.stringify({ ...certifiedKey, n: certifiedKey.n.replace(/^./, 'A') });
    expect(namesOf({ ...CERTIFICATE, ENTRA_CERTIFICATE: undefined })).toEqual(['ENTRA_CERTIFICATE']);
    expect(namesOf({ ...CERTIFICATE, ENTRA_PRIVATE_JWK: other })).toEqual(['ENTRA_CERTIFICATE']);
    expect(namesOf({ ...SECRET, ENTRA_CERTIFICATE: certificateOfKey })).toEqual(['ENTRA_CERTIFICATE']);
    expect(namesOf({ ...SECRET, ...CERTIFICATE })).toEqual(['ENTRA_CLIENT_SECRET']);
  });

  it.each(['ENTRA_GRAPH_URL', 'ENTRA_AUTHORITY_URL'])('is reached by https only in production: %s', (name) => {
    const given = { ...SECRET, [name]: 'http://127.0.0.1:3000' };
    expect([namesOf(given, true), namesOf(given, false)]).toEqual([[name], []]);
  });

  it('never says a value', () => {
    const given = {
      ...SECRET,
      ENTRA_TENANT_ID: 'canary',
      ENTRA_GRAPH_URL: 'canary',
      ENTRA_PRIVATE_JWK: '{"d":"canary"}',
    };
    const { faults } = entraConnector.choose(given, { production: true });
    expect(faults.length).toBeGreaterThan(2);
    expect(faults.join()).not.toContain('canary');
  });

  it('is known by its secret or by its certificate', () => {
    expect(settingsOf(SECRET).credential).toEqual({ kind: 'client_secret', secret: 'secret' });
    expect(settingsOf(CERTIFICATE).credential).toEqual({
      kind: 'private_key_jwt',
      jwk: certifiedKey,
      thumbprint: thumbprintOfKey,
    });
  });

  it('sets the passwords of synchronised users only where it is said that they are written back', () => {
    expect(settingsOf(SECRET).passwordWriteback).toBe(false);
    expect(settingsOf({ ...SECRET, ENTRA_PASSWORD_WRITEBACK: 'true' }).passwordWriteback).toBe(true);
  });

  it('issues passes as it is set', () => {
    expect(settingsOf(SECRET)).toMatchObject({ passMinutes: 60, passOnce: true });
    const other = { ...SECRET, ENTRA_PASS_MINUTES: '10', ENTRA_PASS_ONCE: 'false' };
    expect(settingsOf(other)).toMatchObject({ passMinutes: 10, passOnce: false });
  });
});
