import { describe, expect, it } from 'vitest';
import { endOf, isOutsideHours } from './active-directory-account.js';

// A Sunday.
const NOW = new Date('2026-04-05T10:59:59Z');
const entry = (attributes: Record<string, string | Buffer>) => ({ dn: 'cn=a', ...attributes });

describe('the hours of an account', () => {
  const hours = (...open: readonly number[]) => {
    const week = Buffer.alloc(21);
    for (const hour of open) week[hour >> 3] = (week[hour >> 3] ?? 0) | (1 << (hour & 7));
    return entry({ logonHours: week });
  };

  it('are counted in UTC from Sunday on', () => {
    expect([isOutsideHours(hours(10), NOW), isOutsideHours(hours(9, 11), NOW)]).toEqual([false, true]);
    const saturday = new Date('2026-04-04T23:00:00Z');
    expect([isOutsideHours(hours(167), saturday), isOutsideHours(hours(0), saturday)]).toEqual([false, true]);
  });

  it('are all where none are told, or not as many as a week has', () => {
    expect(isOutsideHours(entry({}), NOW)).toBe(false);
    expect(isOutsideHours(entry({ logonHours: Buffer.alloc(3) }), NOW)).toBe(false);
  });
});

describe('the end of an account', () => {
  it('is told with its date also where the account is disabled as well', () => {
    const both = entry({ userAccountControl: '514', accountExpires: '134200152001230000' });
    expect(endOf(both, new Date('2026-05-01T00:00:00Z'))).toEqual({ leftAt: new Date('2026-04-07T06:00:00.123Z') });
    expect(endOf(both, NOW)).toEqual({});
  });

  it('is none where the directory shows neither', () => {
    expect(endOf(entry({}), NOW)).toBeUndefined();
  });
});
