import { CursorUnreadable } from '../api.errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A place in a list that is ordered by time: the last thing that was seen. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** A place as clients carry it about; what it is made of is nobody's business. */
export function cursorTo({ at, id }: Place): string {
  return Buffer.from(`${at.toISOString()} ${id}`, 'utf8').toString('base64url');
}

/** The place of a cursor; throws CursorUnreadable. */
export function placeOf(cursor: string): Place {
  const [time = '', id = '', ...more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== time || !UUID.test(id) || more.length > 0)
    throw new CursorUnreadable();
  return { at, id };
}
