import type { GraphCall } from './graph-call.js';
import { GraphUnavailable } from './graph-failure.js';
import { isOfGraph } from './graph-link.js';
import { isRecord } from '../is-record.js';

/** Something in a list of Graph's. */
export type GraphItem = Readonly<Record<string, unknown>>;

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  /** More pages than the list has; by default than any list of one person has. */
  readonly mostPages?: number;
}

/** Reads a list, page after page; every page lies in the collection in which the path begins. */
export async function listed(
  call: GraphCall,
  graphUrl: string,
  path: string,
  { headers, mostPages = 50 }: Asked = {},
): Promise<readonly GraphItem[]> {
  const [, collection = ''] = /^\/(\w+)/.exec(path) ?? [];
  const items: GraphItem[] = [];
  let next: string | undefined = path;
  for (let page = 0; next !== undefined; page += 1) {
    if (page === mostPages) throw new GraphUnavailable();
    const answer: GraphItem = await call.read(next, headers);
    items.push(...itemsIn(answer));
    const link = answer['@odata.nextLink'];
    if (link !== undefined && !(typeof link === 'string' && isOfGraph(link, graphUrl, collection)))
      throw new GraphUnavailable();
    next = link;
  }
  return items;
}

/** The items on one page; a page without a list is no answer. */
export function itemsIn({ value }: GraphItem): readonly GraphItem[] {
  if (!Array.isArray(value)) throw new GraphUnavailable();
  return value.filter(isRecord);
}
