import { describe, expect, it } from 'vitest';
import { entraConnector } from './entra-connector.js';

const MAPPING = JSON.stringify({
  id: { attribute: 'uid' },
  kind: { attribute: 'kind', student: ['student'], staff: ['staff'] },
  standing: [{ attribute: 'state', left: ['left'] }],
  names: ['cn'],
  addresses: ['mail'],
  privileged: [],
});
const SET = {
  ENTRA_TENANT_ID: '7c1f4c0b-1111-4222-8333-944455556666',
  ENTRA_CLIENT_ID: 'application',
  ENTRA_CLIENT_SECRET: 'a secret',
  DIRECTORY_MAPPING: MAPPING,
};
const faults = (change: object) =>
  entraConnector.choose({ ...SET, ...change }, { production: true, sandboxed: false }).faults;
const names = (change: object) => faults(change).map((fault) => fault.split(':')[0]);

describe('the settings of Entra ID as a directory', () => {
  it('lack nothing when all are there', () => {
    expect(faults({})).toEqual([]);
  });

  it.each(Object.keys(SET))('need %s', (name) => {
    expect(names({ [name]: undefined })).toEqual([name]);
  });

  it.each([
    ['ENTRA_TENANT_ID', 'common'],
    ['ENTRA_TENANT_ID', 'univ.onmicrosoft.com'],
    ['ENTRA_PASS_MINUTES', '9'],
    ['ENTRA_PASS_MINUTES', '43201'],
    ['ENTRA_PASS_MINUTES', 'an hour'],
    ['ENTRA_PASS_ONCE', 'yes'],
    ['ENTRA_GRAPH_URL', 'http://graph.example/v1.0'],
    ['ENTRA_AUTHORITY_URL', 'http://login.example'],
    ['DIRECTORY_MAPPING', '{}'],
  ])('are refused with %s=%s', (name, value) => {
    expect(names({ [name]: value })).toEqual([name]);
  });

  it('need a key and its certificate together, in place of a secret', () => {
    const key = '{"kty":"RSA","d":"x"}';
    expect(names({ ENTRA_PRIVATE_JWK: key })).toEqual(['ENTRA_CERTIFICATE']);
    expect(names({ ENTRA_CERTIFICATE: 'nothing' })).toEqual(['ENTRA_CERTIFICATE', 'ENTRA_PRIVATE_JWK']);
  });
});
