import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../../test/support/rounds.js';
import { type Happening, protectedCounts } from './protected-counts.js';
import { SMALLEST_GROUP } from './protect.js';

const FACULTIES = ['a', 'b', 'c'];
const people = (faculty: string, many: number, count = 1): readonly Happening[] =>
  Array.from({ length: many }, (_, n) => ({ accountId: `${faculty}${n}`, count }));
const facultyOf = new Map(FACULTIES.flatMap((name) => people(name, 60).map(({ accountId = '' }) => [accountId, name])));
const counts = (happenings: readonly Happening[]) => protectedCounts(happenings, facultyOf, FACULTIES);

describe('counts by faculty', () => {
  it('count times, of groups of enough people', () => {
    const shown = counts([...people('a', 20, 2), ...people('b', 15), ...people('c', 10)]);
    expect([shown.all, shown.ofFaculty('a')]).toEqual([65, 40]);
  });

  it('hide what happened to few, however often', () => {
    const shown = counts(people('a', 2, 500));
    expect([shown.all, shown.ofFaculty('a')]).toEqual([undefined, undefined]);
  });

  it('count each time for one where nobody knows to whom', () => {
    expect(counts([{ accountId: undefined, count: 12 }]).all).toBe(12);
    expect(counts([{ accountId: undefined, count: 9 }]).all).toBeUndefined();
  });

  it('know nothing of a faculty that is none', () => {
    expect(counts(people('a', 30)).ofFaculty('else')).toBeUndefined();
  });

  it('leave, of all less the faculties shown, more than a few people', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(15)), ([a, b, c, unknown]) => {
        const strangers = people('unknown', unknown);
        const shown = counts([...people('a', a), ...people('b', b), ...people('c', c), ...strangers]);
        const seen = FACULTIES.flatMap((name) => shown.ofFaculty(name) ?? []);
        for (const count of [...seen, ...(shown.all === undefined ? [] : [shown.all])])
          expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        if (shown.all === undefined) return;
        const rest = shown.all - seen.reduce((sum, count) => sum + count, 0);
        // What is left is the strangers and at least one faculty, unless nothing small was there to be hidden.
        if (seen.length === FACULTIES.length) expect(rest).toBe(unknown);
        expect(rest === 0 ? SMALLEST_GROUP : rest).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }),
      { numRuns: rounds(100) },
    );
  });
});
