import type { Entry } from 'ldapts';
import { cursorOf, positionIn } from './feed-cursor.js';
import type { FeedPosition, Flavour } from './ldap-flavour.js';

/** The entries of one page of the feed. */
interface ChangedEntries {
  readonly entries: readonly Entry[];
  readonly cursor: string;
  readonly more: boolean;
}

/** Finds the entries that fit a filter; where they are more than `enough`, perhaps only some of them, in any order. */
export type Search = (filter: string, enough: number) => Promise<readonly Entry[]>;

/**
 * What changed after a cursor, not much more than `enough` entries of it. Servers give their entries in no order, so a page
 * is everything between two counts; where that is too much, the middle of what was seen becomes the upper one.
 */
export async function changedEntries(
  search: Search,
  flavour: Flavour,
  now: FeedPosition,
  cursor: string | undefined,
  enough: number,
): Promise<ChangedEntries> {
  const known = cursor === undefined ? undefined : positionIn(cursor);
  // Another server counts otherwise: everything is told again.
  const since = known?.server === now.server ? known : flavour.beginning(now);
  for (let until: string | undefined; ;) {
    const entries = await search(flavour.changed(since, until), enough);
    if (entries.length <= enough) return page(entries, until);
    const middle = middleOf(entries.map((entry) => flavour.countOf(entry)).filter((count) => count > since.count));
    // So many of one and the same count cannot be parted.
    if (middle === until) return page(await search(flavour.changed(since, until), Infinity), until);
    until = middle;
  }

  function page(entries: readonly Entry[], until: string | undefined): ChangedEntries {
    const reached = until === undefined ? flavour.reached(entries, since, now) : { ...since, count: until };
    return { entries, cursor: cursorOf(reached), more: until !== undefined };
  }
}

function middleOf(counts: readonly string[]): string | undefined {
  return counts.toSorted()[Math.floor((counts.length - 1) / 2)];
}
