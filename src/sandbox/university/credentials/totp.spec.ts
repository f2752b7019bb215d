import { describe, expect, it } from 'vitest';
import { base32, codeOf, stepAt, stepsTakenAt } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('a time-based code', () => {
  // The last six of the eight digits in RFC 6238, appendix B.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is at %i s as RFC 6238 says', (seconds, code) => {
    expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
  });

  it('is taken one step early and one late, and no more', () => {
    expect(new Set(stepsTakenAt(new Date(90_000)))).toEqual(new Set([2, 3, 4]));
  });
});

it('writes a secret in base32', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
});
