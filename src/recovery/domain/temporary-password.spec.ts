import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { temporaryPassword } from './temporary-password.js';

describe('temporaryPassword', () => {
  it('has 16 characters that nobody mistakes, with capitals, small letters and digits', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const password = temporaryPassword((below) => randomInt(below));
      expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*[2-9])[A-HJ-NP-Za-kmnp-z2-9]{16}$/);
    }
  });

  it('draws anew when a kind of character is missing', () => {
    const draws = [...Array.from({ length: 16 }, () => 0), 0, 24, 48, ...Array.from({ length: 13 }, () => 5)];
    expect(temporaryPassword(() => draws.shift() ?? 0)).toBe('Aa2FFFFFFFFFFFFF');
  });
});
