import { describe, expect, it } from 'vitest';
import { withoutRadicals } from './radical-characters.js';

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
const RADICALS = between(0x2e80, 0x2fdf).filter((character) => /\p{Radical}/u.test(character));

describe('withoutRadicals', () => {
  it.each([
    ['⻑谷', '長谷'],
    ['⻄村', '西村'],
    ['⻘木', '青木'],
    ['⼭⽥', '山田'],
    ['㇐', '一'],
  ])('reads %s as %s', (text, characters) => {
    expect(withoutRadicals(text)).toBe(characters);
  });

  it('has a character for every radical, but for the sign of repetition, which stands for none', () => {
    expect(RADICALS.length).toBeGreaterThan(300);
    expect(RADICALS.filter((radical) => !/^\p{Unified_Ideograph}$/u.test(withoutRadicals(radical)))).toEqual(['⺀']);
  });

  it('agrees with Unicode’s own normalization wherever that knows a radical', () => {
    const known = RADICALS.filter((radical) => radical.normalize('NFKC') !== radical);
    expect(known.length).toBeGreaterThan(200);
    expect(known.filter((radical) => withoutRadicals(radical) !== radical.normalize('NFKC'))).toEqual([]);
  });

  it('leaves everything else as it is', () => {
    const others = [...between(0x20, 0x2e7f), ...between(0x2fe0, 0x31bf), ...between(0x31f0, 0x9fff)];
    expect(others.filter((character) => withoutRadicals(character) !== character)).toEqual([]);
  });
});
