import { describe, expect, it } from 'vitest';
import { guardOf, outsideAddresses } from './guard.js';
import { maskedAddress } from '../../shared/domain/masked-address.js';

describe('what stands before a plan', () => {
  it.each([
    ['both', 'code', true, 'code'],
    ['both', 'code', false, 'wait'],
    ['both', 'delay', true, 'wait'],
    ['both', 'delay', false, 'wait'],
    ['both', 'immediate', true, 'none'],
    ['both', 'immediate', false, 'none'],
    ['password', 'code', true, 'none'],
    ['access-pass', 'delay', false, 'none'],
  ] as const)('of %s by policy %s, reachable outside %s, is %s', (plan, policy, reachable, guard) => {
    expect(guardOf(plan, policy, reachable)).toBe(guard);
  });
});

describe('an address outside the university', () => {
  it.each([
    ['a@mail.example', true],
    ['a@univ.example', false],
    ['a@UNIV.example', false],
    ['a@dept.univ.example', false],
    ['a@notuniv.example', true],
    ['"a@univ.example"@mail.example', true],
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
