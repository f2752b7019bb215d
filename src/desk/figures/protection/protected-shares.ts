import { protect, SMALLEST_GROUP } from './protect.js';

/** People of one group, and how many of them did something. */
export interface ShareOfGroup {
  readonly people: number;
  readonly did: number;
}

/** The same as it may be shown; undefined is hidden. */
export interface ShownShare {
  readonly people: number | undefined;
  readonly did: number | undefined;
}

/** Groups and their whole as they may be shown: neither those who did nor those who did not can be found out where they are few. */
export function protectedShares(
  groups: readonly ShareOfGroup[],
  smallest = SMALLEST_GROUP,
): { readonly groups: readonly ShownShare[]; readonly whole: ShownShare } {
  const ofPeople = protect(
    groups.map(({ people }) => [people]),
    undefined,
    smallest,
  );
  // Who did and who did not add up to the people, so whose number is hidden must hide both.
  const ofShares = protect(
    groups.map(({ people, did }) => [did, people - did]),
    ofPeople.hidden,
    smallest,
  );
  const sum = (of: keyof ShareOfGroup) => groups.reduce((before, group) => before + group[of], 0);
  return {
    groups: groups.map(({ people, did }, place) => ({
      people: ofPeople.hidden.has(place) ? undefined : people,
      did: ofShares.hidden.has(place) ? undefined : did,
    })),
    whole: {
      people: ofPeople.wholeHidden ? undefined : sum('people'),
      did: ofPeople.wholeHidden || ofShares.wholeHidden ? undefined : sum('did'),
    },
  };
}
