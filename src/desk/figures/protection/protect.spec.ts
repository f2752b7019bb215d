import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, SMALLEST_GROUP } from './protect.js';
import { protectedShares } from './protected-shares.js';

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
    );
  });
});

/** The smallest size here, so that every world can be tried that agrees with what is shown. */
const SMALL = 3;
const shares = fc.array(
  fc.integer({ min: 1, max: 5 }).chain((people) => fc.record({ people: fc.constant(people), did: fc.nat(people) })),
  { minLength: 1, maxLength: 4 },
);

type Share = { readonly people: number; readonly did: number };

/** All groups of so many people, of whom so many did it, that would be shown as these are. */
function* worlds(
  shown: ReturnType<typeof protectedShares>,
  place = 0,
  before: readonly Share[] = [],
): Generator<readonly Share[]> {
  const { groups, whole } = shown;
  const group = groups[place];
  if (!group) {
    const fits = (of: keyof Share) => whole[of] === undefined || whole[of] === sum(before.map((one) => one[of]));
    if (fits('people') && fits('did')) yield before;
    return;
  }
  for (const people of group.people === undefined ? range(9) : [group.people])
    for (const did of group.did === undefined ? range(people) : [group.did])
      if (people > 0 && did <= people) yield* worlds(shown, place + 1, [...before, { people, did }]);
}

const range = (last: number) => Array.from({ length: last + 1 }, (_, number) => number);

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
    );
  });

  it('let nothing that is hidden be computed from all that is shown', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const shown = protectedShares(given, SMALL);
        const possible = [...worlds(shown)];
        expect(possible.length).toBeGreaterThan(0);
        shown.groups.forEach((group, place) => {
          const values = (of: keyof Share) => new Set(possible.map((world) => world[place]?.[of]));
          if (group.people === undefined) expect(values('people').size).toBeGreaterThan(1);
          if (group.did === undefined) expect(values('did').size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 60 },
    );
  });
});
