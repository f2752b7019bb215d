import { retryAfter } from '../retry-after.js';

// So that many who were turned away at once do not come back at once.
const SPREAD = 0.5;
const SHORTEST_MS = 100;
const LONGEST_DOUBLINGS = 5;

/** Milliseconds to wait before the next try: what Google said, or twice as long each time with something random. */
export function pauseBefore(tried: number, headers: Headers, firstMs: number, random = Math.random): number {
  const said = retryAfter(headers, Date.now());
  if (said !== undefined) return Math.max(said, SHORTEST_MS);
  return firstMs * 2 ** Math.min(tried, LONGEST_DOUBLINGS) * (1 + SPREAD * random());
}
