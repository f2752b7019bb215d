import type { FeedPosition } from './ldap-flavour.js';

/** A position as an opaque text. */
export function cursorOf({ server, count }: FeedPosition): string {
  return Buffer.from(JSON.stringify([server, count])).toString('base64url');
}

/** The position in a cursor; undefined for one that is none of ours. */
export function positionIn(cursor: string): FeedPosition | undefined {
  try {
    const [server, count]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    // What stands here goes into a filter.
    if (typeof server === 'string' && typeof count === 'string' && /^[\w.#]*$/.test(count)) return { server, count };
  } catch {
    // Falls through to what an unknown cursor means.
  }
  return undefined;
}
