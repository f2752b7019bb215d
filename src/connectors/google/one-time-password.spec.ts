import { expect, it } from 'vitest';
import { oneTimePassword, unknownPassword } from './one-time-password.js';

it('a password that is shown has characters that nobody mistakes, and is another one each time', () => {
  const passwords = Array.from({ length: 200 }, oneTimePassword);
  for (const password of passwords)
    expect(password).toMatch(/^([A-HJ-NP-Za-kmnp-z2-9]{5}-){3}[A-HJ-NP-Za-kmnp-z2-9]{5}$/);
  expect(new Set(passwords).size).toBe(200);
});

it('a password that nobody sees is as long as Google takes it, and longer than anybody guesses', () => {
  expect(unknownPassword()).toMatch(/^[\w-]{64}$/);
});
