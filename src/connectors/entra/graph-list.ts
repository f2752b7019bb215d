import { DirectoryUnavailable } from '../../recovery/ports/directory-errors.js';
import type { GraphCall } from './graph-call.js';
import { isOfGraph } from './graph-link.js';
import { isRecord } from './graph-refused.js';

/** Something in a list of Graph's. */
export type GraphItem = Readonly<Record<string, unknown>>;

// More pages than any list of one person has.
const MOST_PAGES = 50;

/** Reads a list, page after page. */
export async function listed(
  call: GraphCall,
  graphUrl: string,
  path: string,
  headers?: Readonly<Record<string, string>>,
): Promise<readonly GraphItem[]> {
  const items: GraphItem[] = [];
  let next: string | undefined = path;
  for (let page = 0; next !== undefined; page += 1) {
    if (page === MOST_PAGES) throw new DirectoryUnavailable();
    const answer: GraphItem = await call.read(next, headers);
    items.push(...itemsIn(answer));
    const link = answer['@odata.nextLink'];
    if (link !== undefined && !(typeof link === 'string' && isOfGraph(link, graphUrl)))
      throw new DirectoryUnavailable();
    next = link;
  }
  return items;
}

/** The items on one page; a page without a list is no answer. */
export function itemsIn({ value }: GraphItem): readonly GraphItem[] {
  if (!Array.isArray(value)) throw new DirectoryUnavailable();
  return value.filter(isRecord);
}
