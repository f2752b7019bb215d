import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../test/support/rounds.js';
import { readTime } from './read-time.js';

const years = { min: new Date('1970-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true };

describe('a moment in ISO 8601', () => {
  it.each([
    ['2026-03-31T15:00:00Z', '2026-03-31T15:00:00.000Z'],
    ['2026-04-01T00:00+09:00', '2026-03-31T15:00:00.000Z'],
    ['2026-03-31T15:00:00.1234567Z', '2026-03-31T15:00:00.123Z'],
    ['2026-03-31', '2026-03-31T15:00:00.000Z'],
  ])('is read from %s', (text, moment) => {
    expect(readTime(text, 'iso')?.toISOString()).toBe(moment);
  });

  it.each(['2026-02-30', '2026-03-31T15:00:00', '2026-3-1', '31/03/2026', '', '2026-13-01T00:00:00Z'])(
    'is none in %j',
    (text) => {
      expect(readTime(text, 'iso')?.getTime()).toBeNaN();
    },
  );
});

describe('a moment in generalized time', () => {
  it.each([
    ['20260331150000Z', '2026-03-31T15:00:00.000Z'],
    ['20260331150000.0Z', '2026-03-31T15:00:00.000Z'],
    ['20260401000000+0900', '2026-03-31T15:00:00.000Z'],
    ['2026040100+09', '2026-03-31T15:00:00.000Z'],
  ])('is read from %s', (text, moment) => {
    expect(readTime(text, 'generalized-time')?.toISOString()).toBe(moment);
  });

  it.each(['20260331150000', '20260230000000Z', '2026-03-31', '20260331250000Z'])('is none in %j', (text) => {
    expect(readTime(text, 'generalized-time')?.getTime()).toBeNaN();
  });

  it('is the one that was written', () => {
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const seconds = date.toISOString().slice(0, 19);
        const text = `${seconds.replaceAll(/[-:T]/g, '')}Z`;
        expect(readTime(text, 'generalized-time')?.toISOString().slice(0, 19)).toBe(seconds);
      }),
      { numRuns: rounds(100) },
    );
  });
});

describe('a moment of Active Directory', () => {
  it.each(['0', '9223372036854775807'])('never comes in %s', (text) => {
    expect(readTime(text, 'filetime')).toBeUndefined();
  });

  it('is a known one', () => {
    expect(readTime('116444736000000000', 'filetime')).toEqual(new Date(0));
    expect(readTime('133517376000000000', 'filetime')).toEqual(new Date('2024-02-07T00:00:00Z'));
  });

  it.each(['-1', '', 'never', '92233720368547758070'])('is none in %j', (text) => {
    expect(readTime(text, 'filetime')?.getTime()).toBeNaN();
  });

  it('is the one that was written', () => {
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const text = String((BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n + 9_999n);
        expect(readTime(text, 'filetime')).toEqual(date);
      }),
      { numRuns: rounds(100) },
    );
  });
});
