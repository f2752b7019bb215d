import { expect, it } from 'vitest';
import { keepsPolicy } from './password-policy.js';

it.each(['Abcdefghijk1', 'abcdefghijk1!', 'ABCDEFGHIJK-1', `Aa1${'x'.repeat(61)}`])('takes %s', (password) => {
  expect(keepsPolicy(password)).toBe(true);
});

it.each(['', 'Abcdefghij1', `Aa1${'x'.repeat(62)}`, 'abcdefghijkl', 'Abcdefghijkl', '123456789012!'])(
  'refuses %s',
  (password) => {
    expect(keepsPolicy(password)).toBe(false);
  },
);
