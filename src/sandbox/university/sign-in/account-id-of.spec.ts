import { expect, it } from 'vitest';
import { accountIdOf } from './account-id-of.js';

it.each([
  '0123456789',
  ' 0123456789 ',
  '0123456789@utac.example.ac.jp',
  '０１２３４５６７８９',
  '0123456789@UTAC.example.ac.jp',
])('takes %s for the account', (username) => {
  expect(accountIdOf(username)).toBe('0123456789');
});

it.each(['', '0123456789@mail.example', '@utac.example.ac.jp'])('takes %s for none', (username) => {
  expect(accountIdOf(username)).toBe('');
});
