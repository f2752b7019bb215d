import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../../test/support/rounds.js';
import { protect, SMALLEST_GROUP } from './protect.js';
import { protectedShares, type ShownShare } from './protected-shares.js';

const sizes = fc.array(fc.oneof(fc.nat({ max: 14 }), fc.nat({ max: 400 })), { maxLength: 12 });
const sum = (numbers: readonly number[]) => numbers.reduce((before, next) => before + next, 0);

describe('groups that make up a whole', () => {
  it('are all shown where none is small', () => {
    expect(protect([[10], [11], [400]])).toEqual({ hidden: new Set(), wholeHidden: false });
  });

  it('hide the smallest other one with the only small one', () => {
    expect(protect([[3], [400], [20]])).toEqual({ hidden: new Set([0, 2]), wholeHidden: false });
  });

  it('hide as many others as it takes for the hidden ones to be no small group together', () => {
    expect(protect([[3], [4], [400], [20]]).hidden).toEqual(new Set([0, 1, 3]));
    expect(protect([[9], [9], [400], [20]]).hidden).toEqual(new Set([0, 1]));
  });

  it('are not as many as the people in them, where these are hidden', () => {
    expect(protect(Array.from({ length: 12 }, () => [1])).wholeHidden).toBe(true);
    expect(protect([...Array.from({ length: 12 }, () => [1]), [50]]).hidden.size).toBe(13);
  });

  it('hide the whole where it is small or one hidden group alone', () => {
    for (const groups of [[], [[9]], [[4], [5]]]) expect(protect(groups).wholeHidden).toBe(true);
    expect(protect([[5], [5]]).wholeHidden).toBe(false);
  });

  it('never show a small one', () => {
    fc.assert(
      fc.property(sizes, (groups) => {
        const { hidden, wholeHidden } = protect(groups.map((size) => [size]));
        groups.forEach((size, place) => expect(hidden.has(place) || size >= SMALLEST_GROUP).toBe(true));
        expect(wholeHidden || sum(groups) >= SMALLEST_GROUP).toBe(true);
      }),
      { numRuns: rounds(100) },
    );
  });

  it('leave of the whole, less what is shown, at least two groups that are not small together', () => {
    fc.assert(
      fc.property(sizes, (groups) => {
        const { hidden, wholeHidden } = protect(groups.map((size) => [size]));
        if (wholeHidden || hidden.size === 0) return;
        const shown = groups.filter((_, place) => !hidden.has(place));
        expect(sum(groups) - sum(shown)).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        expect(hidden.size).toBeGreaterThan(1);
      }),
      { numRuns: rounds(100) },
    );
  });
});

/** Smaller here, so that every world can be tried that agrees with what is shown. */
const SMALL = 3;
const MOST = 9;
const shares = fc.array(
  fc.integer({ min: 1, max: 6 }).chain((people) => fc.record({ people: fc.constant(people), did: fc.nat(people) })),
  { minLength: 1, maxLength: 5 },
);

/** Every pair of people and of how many of them did it that a group may consist of, as it is shown; none is empty. */
function pairsOf({ people, did }: ShownShare): readonly (readonly [number, number])[] {
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, number) => number);
  return (people === undefined ? upTo(MOST).slice(1) : [people]).flatMap((all) =>
    (did === undefined ? upTo(all) : [did]).map((some) => [all, some] as const),
  );
}

/** Every pair that one group may consist of so that there are pairs for all others with which the whole is as it is shown. */
function possiblePairs({ groups, whole }: ReturnType<typeof protectedShares>, place: number) {
  const others = groups
    .toSpliced(place, 1)
    .reduce<ReadonlyMap<string, readonly [number, number]>>(
      (sums, group) =>
        new Map(
          [...sums.values()].flatMap(([people, did]) =>
            pairsOf(group).map(([all, some]) => [`${people + all} ${did + some}`, [people + all, did + some]] as const),
          ),
        ),
      new Map([['', [0, 0]]]),
    );
  const fits = (of: number | undefined, is: number) => of === undefined || of === is;
  return pairsOf(groups[place]!).filter(([all, some]) =>
    [...others.values()].some(([people, did]) => fits(whole.people, people + all) && fits(whole.did, did + some)),
  );
}

describe('shares of groups', () => {
  it('show the people of a group of which too few did it', () => {
    const { groups, whole } = protectedShares([
      { people: 500, did: 2 },
      { people: 90, did: 40 },
      { people: 80, did: 60 },
    ]);
    expect(groups.map(({ people }) => people)).toEqual([500, 90, 80]);
    expect(groups.map(({ did }) => did)).toEqual([undefined, 40, undefined]);
    expect(whole).toEqual({ people: 670, did: 102 });
  });

  it('never show who are few, whether they did it or not', () => {
    const any = fc.array(fc.nat(60).chain((people) => fc.record({ people: fc.constant(people), did: fc.nat(people) })));
    fc.assert(
      fc.property(any, (given) => {
        const { groups, whole } = protectedShares(given);
        for (const { people, did } of [...groups, whole]) {
          expect(people ?? SMALLEST_GROUP).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          expect(did ?? SMALLEST_GROUP).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          if (did === undefined) continue;
          expect(people).toBeDefined();
          expect(people! - did).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        }
      }),
      { numRuns: rounds(100) },
    );
  });

  it('let nothing that is hidden be computed from all that is shown', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const shown = protectedShares(given, SMALL);
        shown.groups.forEach((group, place) => {
          const pairs = possiblePairs(shown, place);
          expect(pairs.length).toBeGreaterThan(0);
          if (group.people === undefined) expect(new Set(pairs.map(([people]) => people)).size).toBeGreaterThan(1);
          if (group.did === undefined) expect(new Set(pairs.map(([, did]) => did)).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: rounds(200) },
    );
  });
});
