import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ldapConnector } from './ldap-connector.js';

const MAPPING = JSON.stringify({
  id: { attribute: 'uid' },
  kind: { attribute: 'kind', student: ['student'], staff: ['staff'] },
  standing: [{ attribute: 'state', left: ['left'] }],
  names: ['cn'],
  addresses: ['mail'],
  privileged: [],
});
const SET = {
  LDAP_URL: 'ldaps://ldap.univ.example',
  LDAP_BIND_DN: 'cn=service',
  LDAP_BIND_PASSWORD: 'secret',
  LDAP_BASE_DN: 'dc=univ,dc=example',
  LDAP_FLAVOUR: 'openldap',
  DIRECTORY_MAPPING: MAPPING,
};
const faults = (change: object) => ldapConnector.choose({ ...SET, ...change }, { production: true }).faults;
const names = (change: object) => faults(change).map((fault) => fault.split(':')[0]);

describe('the settings of a directory over LDAP', () => {
  it('lack nothing when all are there', () => {
    expect(faults({})).toEqual([]);
  });

  it.each(Object.keys(SET))('need %s', (name) => {
    expect(names({ [name]: undefined })).toEqual([name]);
  });

  it.each([
    ['LDAP_URL', 'http://ldap.univ.example'],
    ['LDAP_URL', 'ldaps://ldap.univ.example/dc=univ'],
    ['LDAP_URL', 'ldaps://somebody:secret@ldap.univ.example'],
    ['LDAP_URL', 'ldaps://ldap.univ.example?dc=univ'],
    ['LDAP_URL', 'ldaps://ldap.univ.example:99999'],
    ['LDAP_URL', 'ldaps://[::1'],
    ['LDAP_FLAVOUR', 'novell'],
    ['LDAP_FILTER', 'objectClass=person'],
    ['LDAP_FILTER', '(objectClass=person'],
    ['LDAP_CA', '/nowhere/ca.pem'],
    ['LDAP_CA', fileURLToPath(import.meta.url)],
    ['DIRECTORY_MAPPING', '{}'],
    ['NODE_DEBUG', 'http,ldapts'],
    ['NODE_DEBUG', '*'],
  ])('are refused with %s=%s', (name, value) => {
    expect(new Set(names({ [name]: value }))).toEqual(new Set([name]));
  });

  it('are told without values', () => {
    expect(faults({ LDAP_URL: 'secret', LDAP_FILTER: 'secret', DIRECTORY_MAPPING: 'secret' }).join()).not.toContain(
      'secret',
    );
  });
});
