import { SMALLEST_GROUP } from './protect.js';

/** How long something took for half of the people and for nine of ten, in seconds. */
export interface Percentiles {
  readonly median: number;
  readonly ninetieth: number;
}

/** The percentiles of what somebody's turns took; undefined where too few people had one. */
export function percentilesOf(
  turns: readonly { readonly accountId: string; readonly seconds: number }[],
): Percentiles | undefined {
  if (new Set(turns.map(({ accountId }) => accountId)).size < SMALLEST_GROUP) return undefined;
  const sorted = turns.map(({ seconds }) => seconds).toSorted((one, other) => one - other);
  return { median: between(sorted, 0.5), ninetieth: between(sorted, 0.9) };
}

// Between its two neighbours, and rounded, so that it is nobody's own time.
function between(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  const exact = below + (above - below) * (place - Math.floor(place));
  const step = exact < 600 ? 10 : 60;
  return Math.round(exact / step) * step;
}
