import { describe, expect, it } from 'vitest';
import { randomToken, sha256 } from './random-token.js';

describe('a token', () => {
  it('is 256 bits in base64url, and no two are alike', () => {
    const tokens = Array.from({ length: 100 }, randomToken);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(100);
  });

  it('is kept as its SHA-256', () => {
    // The example of FIPS 180-2, B.1.
    expect(sha256('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
