import { describe, expect, it } from 'vitest';
import { maskedAddress } from '../../shared/domain/masked-address.js';
import { guardOf, outsideAddresses } from './guard.js';
import { GUARD_RULES } from './guard-table.fixture.js';

describe('what stands before a wish', () => {
  it.each(GUARD_RULES)('for $asked, after $had, by $policy, address $outside, is $guard', (rule) => {
    expect(guardOf(rule.wish, rule.policy, rule.outside)).toBe(rule.guard);
  });
});

describe('an address outside the university', () => {
  it.each([
    ['a@mail.example', true],
    ['a@univ.example', false],
    ['a@UNIV.example', false],
    ['a@dept.univ.example', false],
    ['a@notuniv.example', true],
    ['"a@univ.example"@mail.example', false],
    ['a@mail.example,b@univ.example', false],
    ['a@ｕｎｉｖ．example', false],
    ['a@univ。example', false],
    ['a@univ.example.', false],
    ['foo..bar@docomo.ne.jp', true],
  ])('is %s: %s', (address, outside) => {
    expect(outsideAddresses([address], ['univ.example'])).toEqual(outside ? [address] : []);
  });

  it('is none where nobody said which are inside', () => {
    expect(outsideAddresses(['a@mail.example'], [])).toEqual([]);
  });

  it('is shown by its first letter and its domain', () => {
    expect(maskedAddress('hanako@mail.example')).toBe('h…@mail.example');
  });
});
