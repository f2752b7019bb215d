import { describe, expect, it } from 'vitest';
import { eligibilityOf } from './eligibility.js';

const NOW = new Date('2026-04-01T00:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const left = (days: number) => ({ standing: 'left', leftAt: daysAgo(days) }) as const;

describe('who may apply', () => {
  it('has left, and has the days that remain', () => {
    expect(eligibilityOf(left(30), 'none', 180, NOW)).toEqual({
      eligible: true,
      daysLeft: 150,
      lastDay: new Date('2026-08-29T00:00:00Z'),
    });
  });

  it('may still apply in the last hour, and no more at its end', () => {
    const hour = 3_600_000;
    const almost = { standing: 'left', leftAt: new Date(daysAgo(180).getTime() + hour) } as const;
    expect(eligibilityOf(almost, 'none', 180, NOW)).toMatchObject({ eligible: true, daysLeft: 1 });
    expect(eligibilityOf(left(180), 'none', 180, NOW)).toEqual({ eligible: false, because: 'too-late' });
  });

  it('is no member, who takes the data along without applying', () => {
    expect(eligibilityOf({ standing: 'current' }, 'none', 180, NOW)).toEqual({ eligible: false, because: 'member' });
  });

  it('has not applied yet, and did not have access before', () => {
    expect(eligibilityOf(left(30), 'under-way', 180, NOW)).toEqual({ eligible: false, because: 'applied' });
    expect(eligibilityOf(left(30), 'used', 180, NOW)).toEqual({ eligible: false, because: 'used' });
  });
});
