import { protect } from './protect.js';

/** Something that happened to somebody, so many times; undefined where nobody knows to whom. */
export interface Happening {
  readonly accountId: string | undefined;
  readonly count: number;
}

/** How often it happened to all and to those of each faculty, as it may be shown; undefined is hidden. */
export interface ShownCounts {
  readonly all: number | undefined;
  ofFaculty(faculty: string): number | undefined;
}

/** Counts by faculty, of which all are given, each hidden where it tells of too few people or would let others be computed that do. */
export function protectedCounts(
  happenings: readonly Happening[],
  facultyOf: ReadonlyMap<string, string>,
  faculties: readonly string[],
): ShownCounts {
  const names = [...faculties, undefined];
  const groups = new Map(names.map((name) => [name, { people: new Set<string>(), count: 0 }]));
  let nobody = 0;
  for (const { accountId, count } of happenings) {
    const group = groups.get(accountId === undefined ? undefined : facultyOf.get(accountId));
    if (!group) continue;
    group.count += count;
    // Who is not known may be anybody, so each time counts for one.
    if (accountId === undefined) nobody += count;
    else group.people.add(accountId);
  }
  const sizes = names.map((name) => (groups.get(name)?.people.size ?? 0) + (name === undefined ? nobody : 0));
  const { hidden, wholeHidden } = protect(sizes.map((size) => [size]));
  return {
    all: wholeHidden ? undefined : [...groups.values()].reduce((sum, { count }) => sum + count, 0),
    ofFaculty: (faculty) => (hidden.has(names.indexOf(faculty)) ? undefined : groups.get(faculty)?.count),
  };
}
