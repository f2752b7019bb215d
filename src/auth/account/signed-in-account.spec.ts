import { describe, expect, it } from 'vitest';
import { SignInFault } from '../oidc/sign-in-fault.js';
import { signedInAccount } from './signed-in-account.js';

const settings = { idClaim: 'upn', idDomain: undefined, mfaClaim: 'acrs=c1=strong' };

function accountWith(claims: Record<string, unknown>, idDomain?: string) {
  const identity = { issuer: 'https://issuer.example', subject: 's', acr: undefined, userInfo: {}, claims };
  return signedInAccount({ ...identity, authTime: new Date(0) }, { ...settings, idDomain }, 'menu');
}

describe('a signed-in account', () => {
  it.each(['0123456789', '0123456789@university.example', '0123456789@'])('has the id in %s', (upn) => {
    expect(accountWith({ upn }).accountId).toBe('0123456789');
  });

  it.each([
    undefined,
    null,
    123456789,
    '',
    '012345678',
    '01234567890',
    '０１２３４５６７８９',
    '0123456789\n',
    ' 0123456789',
    'x@0123456789',
  ])('has none in %j', (upn) => {
    expect(() => accountWith({ upn })).toThrow(SignInFault);
  });

  it.each(['0123456789@university.example', '0123456789@University.Example'])('of the university is %s', (upn) => {
    expect(accountWith({ upn }, 'university.example').accountId).toBe('0123456789');
  });

  it.each([
    '0123456789',
    '0123456789@',
    '0123456789@elsewhere.example',
    '0123456789@university.example.elsewhere.example',
    '0123456789@elsewhere.example@university.example',
    '0123456789_elsewhere.example#EXT#@university.example',
  ])('of somewhere else, as guests have them, is none: %s', (upn) => {
    expect(() => accountWith({ upn }, 'university.example')).toThrow(SignInFault);
  });

  it('is none where the provider does not say when the person signed in', () => {
    const identity = { issuer: 'https://issuer.example', subject: 's', acr: undefined, userInfo: {} };
    const silent = { ...identity, claims: { upn: '0123456789', acrs: 'c1=strong' }, authTime: undefined };
    expect(() => signedInAccount(silent, settings, 'menu')).toThrow(SignInFault);
  });

  it.each([
    ['c1=strong', true],
    [['c0', 'c1=strong'], true],
    ['c1', false],
    [[['c1=strong']], false],
    [{ 'c1=strong': true }, false],
    [undefined, false],
  ])('with the claim %j used MFA: %s', (acrs, mfa) => {
    expect(accountWith({ upn: '0123456789', acrs }).mfa).toBe(mfa);
  });
});
