import { expect, it } from 'vitest';
import { pauseBefore } from './pause.js';

it('is what Google said, where it says something', () => {
  expect(pauseBefore(3, new Headers({ 'Retry-After': '7' }), 1_000)).toBe(7_000);
  expect(pauseBefore(3, new Headers({ 'Retry-After': '0' }), 1_000)).toBe(100);
});

it('is twice as long each time up to a longest one, with something random', () => {
  const pauses = [0, 1, 2, 5, 9].map((tried) => pauseBefore(tried, new Headers(), 1_000, () => 0));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 32_000, 32_000]);
  expect(pauseBefore(0, new Headers(), 1_000, () => 1)).toBe(1_500);
});
