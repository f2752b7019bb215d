import { CursorUnknown } from './subscription.errors.js';

/** The beginning of the stream. */
export const BEGINNING = '0';

/** The place that a cursor names; throws CursorUnknown where it names none. */
export function positionOf(cursor: string): string {
  if (!/^\d{1,18}$/.test(cursor)) throw new CursorUnknown();
  return cursor;
}
