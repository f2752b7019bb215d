import { CursorUnknown } from './subscription.errors.js';

/** The beginning of the stream. */
export const BEGINNING = '0';

/** A place in the stream as other systems carry it about; what it is made of is nobody's business. */
export function cursorAt(position: string): string {
  return btoa(`event ${position}`).replace(/=+$/, '');
}

/** The place that a cursor names; throws CursorUnknown where no answer of ours gave it. */
export function positionOf(cursor: string): string {
  const [, position] = /^event (0|[1-9]\d{0,17})$/.exec(decoded(cursor)) ?? [];
  if (position === undefined || cursorAt(position) !== cursor) throw new CursorUnknown();
  return position;
}

function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
