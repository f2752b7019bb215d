import { describe, expect, it } from 'vitest';
import { verifiedMembership } from './verified-claims.js';

const asOf = new Date('2026-04-02T00:00:00Z');

describe('a membership in a statement', () => {
  it('tells kind, standing, faculty and end of every account, and when the university said so', () => {
    const left = {
      kind: 'student',
      standing: 'left',
      faculty: '理学部',
      leftAt: new Date('2026-03-31T15:00:00Z'),
      asOf,
    } as const;
    const staff = { kind: 'staff', standing: 'current', asOf: new Date('2026-04-01T00:00:00Z') } as const;
    const { verification, claims } = verifiedMembership([left, staff]);
    expect(claims.membership).toEqual([
      { kind: 'student', standing: 'former', faculty: '理学部', until: '2026-03-31' },
      { kind: 'staff', standing: 'current' },
    ]);
    expect(verification.time).toBe('2026-04-01T00:00:00.000Z');
  });
});
