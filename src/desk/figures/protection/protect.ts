/** The smallest group of people of which a figure is shown. */
export const SMALLEST_GROUP = 10;

/** Groups that make up a known whole, by which of them must be hidden, and whether the whole must be too. */
export interface Protection {
  /** By their place in the list. */
  readonly hidden: ReadonlySet<number>;
  readonly wholeHidden: boolean;
}

/**
 * Hides every group with a part that is too small, such as those with a link or those without, and then the smallest
 * others until nobody learns anything by taking what is shown from the whole: what is hidden together is at least two
 * groups, no part of it is too small, and it is not one person in each. `forced` are hidden in any case.
 */
export function protect(
  groups: readonly (readonly number[])[],
  forced: ReadonlySet<number> = new Set(),
  smallest = SMALLEST_GROUP,
): Protection {
  const tooSmall = groups.flatMap((parts, place) => (parts.some((part) => part < smallest) ? [place] : []));
  const hidden = new Set([...forced, ...tooSmall]);
  for (const next of fromSmallest(groups)) {
    if (isSafe(groups, hidden, smallest)) break;
    hidden.add(next);
  }
  // Where everything is hidden and still too little, the whole itself is a group that is too small.
  return { hidden, wholeHidden: groups.length === 0 || !isSafe(groups, hidden, smallest) };
}

function isSafe(groups: readonly (readonly number[])[], hidden: ReadonlySet<number>, smallest: number): boolean {
  if (hidden.size === 0) return true;
  const together = [...hidden].map((place) => groups[place] ?? []);
  const parts = (together[0] ?? []).map((_, at) => together.map((group) => group[at] ?? 0));
  return hidden.size > 1 && parts.every((sizes) => hidesEach(sizes, smallest));
}

/** Sizes that are not small together, and more than one each, which everybody would guess who knows that none is empty. */
function hidesEach(sizes: readonly number[], smallest: number): boolean {
  const sum = sizes.reduce((before, size) => before + size, 0);
  return sum >= smallest && sum > sizes.filter((size) => size > 0).length;
}

function fromSmallest(groups: readonly (readonly number[])[]): readonly number[] {
  const size = (place: number) => Math.min(...(groups[place] ?? []));
  return groups.map((_, place) => place).toSorted((one, other) => size(one) - size(other));
}
