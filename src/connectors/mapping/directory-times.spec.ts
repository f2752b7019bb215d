import { describe, expect, it } from 'vitest';
import { timeIn } from './directory-times.js';

describe('a time as a directory writes it', () => {
  it.each([
    ['iso', '2026-04-01T09:00:00+09:00', '2026-04-01T00:00:00.000Z'],
    ['generalized', '20260401000000Z', '2026-04-01T00:00:00.000Z'],
    ['generalized', '20260401000000.123456Z', '2026-04-01T00:00:00.123Z'],
    ['filetime', '134194752000000000', '2026-04-01T00:00:00.000Z'],
  ] as const)('in the form %s: %s', (format, text, iso) => {
    expect(timeIn(text, format)?.toISOString()).toBe(iso);
  });

  it.each([
    ['iso', ''],
    ['iso', 'soon'],
    ['generalized', '2026'],
    ['generalized', '20261301000000Z'],
    ['filetime', '0'],
    ['filetime', '9223372036854775807'],
    ['filetime', '-1'],
    ['filetime', 'never'],
  ] as const)('in the form %s is none: %s', (format, text) => {
    expect(timeIn(text, format)).toBeUndefined();
  });
});
