import { describe, expect, it } from 'vitest';
import { japanTime, timeOfDay } from './japan-time.js';

// The last minute of a year in Japan, in the afternoon of the same day in UTC.
const LATE = new Date('2026-12-31T14:59:59Z');
const MIDNIGHT = new Date('2026-12-31T15:00:00Z');

describe('a moment', () => {
  it('is told by the clock of Japan, and says so', () => {
    expect(japanTime(LATE, 'ja')).toBe('2026年12月31日 23:59（日本時間）');
    expect(japanTime(LATE, 'en')).toBe('31 December 2026 at 23:59 (Japan time)');
  });

  it('belongs to the day it is in Japan', () => {
    expect(japanTime(MIDNIGHT, 'ja')).toBe('2027年1月1日 0:00（日本時間）');
    expect(japanTime(MIDNIGHT, 'en')).toBe('1 January 2027 at 00:00 (Japan time)');
  });
});

describe('the time of day', () => {
  it('has two digits for the hour, from 00 to 23, and says where it is so late', () => {
    const morning = new Date('2026-04-01T00:05:00Z');
    expect([LATE, MIDNIGHT, morning].map((at) => timeOfDay(at, 'en'))).toEqual([
      '23:59 (Japan time)',
      '00:00 (Japan time)',
      '09:05 (Japan time)',
    ]);
    expect(timeOfDay(morning, 'ja')).toBe('09:05（日本時間）');
  });
});
