import { describe, expect, it } from 'vitest';
import { readIntegrators } from './integrators.js';

const words = { ja: '名簿', en: 'register' };
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k' };
const club = {
  name: words,
  jwks: { keys: [key] },
  signIn: { redirectUris: ['https://club.example/callback'], why: words, scopes: ['membership'] },
};
const faultsOf = (registration: object) => readIntegrators(JSON.stringify({ club: registration })).faults;

describe('the registrations of other systems', () => {
  it('are none where nothing is set', () => {
    expect(readIntegrators(undefined)).toEqual({ integrators: [], faults: [] });
  });

  it('say who a system is, and what it may do', () => {
    const [integrator] = readIntegrators(JSON.stringify({ club })).integrators;
    expect(integrator).toMatchObject({
      id: 'club',
      name: words,
      authentication: { method: 'private_key_jwt' },
      knowsAccounts: false,
      sector: 'club',
      signIn: { redirectUris: ['https://club.example/callback'], scopes: ['membership'] },
      apiScopes: [],
    });
  });

  it.each([
    ['a name in one language', { ...club, name: { ja: '名簿' } }, 'club: name.en must be a text'],
    [
      'no key and no secret',
      { ...club, jwks: undefined },
      'club: exactly one of jwks, jwksUri and secretSha256 is needed',
    ],
    [
      'a key and a secret',
      { ...club, secretSha256: 'x'.repeat(43) },
      'club: exactly one of jwks, jwksUri and secretSha256 is needed',
    ],
    [
      'a private key',
      { ...club, jwks: { keys: [{ ...key, d: 'd' }] } },
      'club: jwks must hold public keys, EC P-256 or RSA, each with a kid',
    ],
    [
      'an address without TLS',
      { ...club, signIn: { ...club.signIn, redirectUris: ['http://club.example/'] } },
      'club: signIn must have https addresses without a fragment; http only on this machine',
    ],
    [
      'two hosts',
      { ...club, signIn: { ...club.signIn, redirectUris: ['https://a.example/', 'https://b.example/'] } },
      'club: signIn.redirectUris must be of one host, by which its people are told apart',
    ],
    ['a strange field', { ...club, secret: 'x' }, 'club: secret is not known'],
  ])('are refused with %s', (_what, registration, fault) => {
    expect(faultsOf(registration)).toContain(fault);
    expect(readIntegrators(JSON.stringify({ club: registration })).integrators).toEqual([]);
  });

  it('are refused with a scope that there is not, and as anything but an object', () => {
    expect(faultsOf({ ...club, apiScopes: ['everything'] })[0]).toMatch(/^club: apiScopes must be some of links:read/);
    expect(readIntegrators('[]').faults).toHaveLength(1);
    expect(readIntegrators('/no/such/file').faults).toHaveLength(1);
    expect(readIntegrators('{"Club":{}}').faults[0]).toContain('client id');
  });
});
