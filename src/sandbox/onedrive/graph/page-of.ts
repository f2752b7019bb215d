import type { Request } from 'express';
import type { Part } from '../drives.js';

// As many as Graph gives where nobody asks for fewer.
const MOST = 200;

/** The part of a list that a request asks for, and one more, which tells whether there is another page. */
export function partIn({ query }: Request): Part & { readonly size: number } {
  const { $top: top, $skiptoken: after } = query;
  const size = typeof top === 'string' && /^[1-9]\d{0,3}$/.test(top) ? Math.min(Number(top), MOST) : MOST;
  return { after: typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : '0', most: size + 1, size };
}

/** A page as Graph writes it, with where the next one is. https://learn.microsoft.com/graph/paging */
export function pageOf<Row>(
  request: Request,
  rows: readonly Row[],
  shown: { readonly size: number; readonly positionOf: (row: Row) => string; readonly toJson: (row: Row) => object },
): object {
  const value = rows.slice(0, shown.size);
  const last = value.at(-1);
  if (rows.length <= shown.size || last === undefined) return { value: value.map(shown.toJson) };
  const next = new URL(request.originalUrl, `${request.protocol}://${request.get('Host')}`);
  next.searchParams.set('$skiptoken', shown.positionOf(last));
  return { value: value.map(shown.toJson), '@odata.nextLink': next.href };
}
