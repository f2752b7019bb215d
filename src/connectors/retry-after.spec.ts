import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const said = (value: string) => retryAfter(new Headers({ 'Retry-After': value }), NOW);

describe('what Retry-After says', () => {
  it('is seconds or a date', () => {
    expect([said('0'), said(' 7 '), said('Mon, 23 Nov 2026 12:00:30 GMT')]).toEqual([0, 7_000, 30_000]);
  });

  it('is never in the past', () => {
    expect(said('Mon, 23 Nov 2026 11:00:00 GMT')).toBe(0);
  });

  it.each(['', '-1', 'soon', '1e9', '99999999'])('is nothing in %j', (value) => {
    expect(said(value)).toBeUndefined();
  });

  it('is nothing where it is not said', () => {
    expect(retryAfter(new Headers(), NOW)).toBeUndefined();
  });
});
