import { describe, expect, it } from 'vitest';
import { certificateOfKey, certifiedKey, thumbprintOfKey } from '../../../test/support/certified-key.js';
import { readSettings } from '../../config/read-settings.js';
import { oneDriveConnector, oneDriveSettings } from './onedrive-connector.js';
import { OneDriveEnvironment } from './onedrive-environment.js';

const SECRET = {
  ONEDRIVE_TENANT_ID: '0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f',
  ONEDRIVE_CLIENT_ID: '1f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f',
  ONEDRIVE_CLIENT_SECRET: 'secret',
  ONEDRIVE_HOST: 'contoso-my.sharepoint.com',
  ONEDRIVE_USER_DOMAIN: 'utac.u-tokyo.ac.jp',
};
const { ONEDRIVE_CLIENT_SECRET: _, ...BARE } = SECRET;
const CERTIFICATE = {
  ...BARE,
  ONEDRIVE_PRIVATE_JWK: JSON.stringify(certifiedKey),
  ONEDRIVE_CERTIFICATE: certificateOfKey,
};
const namesOf = (given: object, production = true) => [
  ...new Set(oneDriveConnector.choose({ ...given }, { production }).faults.map((fault) => fault.split(':')[0])),
];
const settingsOf = (given: object) => oneDriveSettings(readSettings(OneDriveEnvironment, { ...given }).settings);

describe('a tenant with OneDrive', () => {
  it('lacks nothing with a secret, or with a key and its certificate', () => {
    expect([namesOf(SECRET), namesOf(CERTIFICATE)]).toEqual([[], []]);
  });

  it('says everything that is missing at once', () => {
    expect(namesOf({})).toEqual([
      'ONEDRIVE_TENANT_ID',
      'ONEDRIVE_CLIENT_ID',
      'ONEDRIVE_HOST',
      'ONEDRIVE_USER_DOMAIN',
      'ONEDRIVE_CLIENT_SECRET',
    ]);
  });

  it.each([
    ['ONEDRIVE_TENANT_ID', 'common'],
    ['ONEDRIVE_TENANT_ID', '9188040d-6c67-4c5b-b112-36a304b66dad'],
    ['ONEDRIVE_CLIENT_ID', 'a b'],
    ['ONEDRIVE_CLIENT_SECRET', ' '],
    ['ONEDRIVE_HOST', 'https://contoso-my.sharepoint.com'],
    ['ONEDRIVE_HOST', 'contoso-my.sharepoint.com/personal'],
    ['ONEDRIVE_HOST', 'contoso-my'],
    ['ONEDRIVE_USER_DOMAIN', '@utac.u-tokyo.ac.jp'],
    ['ONEDRIVE_GRAPH_URL', 'https://graph.microsoft.com/v1.0/'],
    ['ONEDRIVE_AUTHORITY_URL', 'ftp://login.example'],
  ])('is refused with %s=%s by that name', (name, value) => {
    expect(namesOf({ ...SECRET, [name]: value }, false)).toEqual([name]);
  });

  it('takes a key only with the certificate that was made for it, and no secret beside it', () => {
    expect(namesOf({ ...CERTIFICATE, ONEDRIVE_CERTIFICATE: undefined })).toEqual(['ONEDRIVE_CERTIFICATE']);
    expect(namesOf({ ...SECRET, ONEDRIVE_CERTIFICATE: certificateOfKey })).toEqual(['ONEDRIVE_CERTIFICATE']);
    expect(namesOf({ ...SECRET, ...CERTIFICATE })).toEqual(['ONEDRIVE_CLIENT_SECRET']);
  });

  it.each(['ONEDRIVE_GRAPH_URL', 'ONEDRIVE_AUTHORITY_URL'])('is reached by https only in production: %s', (name) => {
    const given = { ...SECRET, [name]: 'http://127.0.0.1:3000' };
    expect([namesOf(given, true), namesOf(given, false)]).toEqual([[name], []]);
  });

  it('is known by its secret or by its certificate', () => {
    expect(settingsOf(SECRET).credential).toEqual({ kind: 'client_secret', secret: 'secret' });
    expect(settingsOf(CERTIFICATE).credential).toMatchObject({ kind: 'private_key_jwt', thumbprint: thumbprintOfKey });
  });
});
