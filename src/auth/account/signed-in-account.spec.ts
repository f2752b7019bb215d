import { describe, expect, it } from 'vitest';
import { SignInFault } from '../oidc/sign-in-fault.js';
import { signedInAccount } from './signed-in-account.js';

const settings = { idClaim: 'upn', mfaClaim: 'acrs=c1=strong' };

function accountWith(claims: Record<string, unknown>) {
  const identity = { issuer: 'https://issuer.example', subject: 's', acr: undefined, userInfo: {}, claims };
  return signedInAccount({ ...identity, authTime: new Date(0) }, settings, 'menu');
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
