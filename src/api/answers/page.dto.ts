import { Text, WholeNumber } from '../fields/fields.js';

/** How many things of a list to answer, after which. */
export class PageQueryDto {
  @WholeNumber({ min: 1, max: 100, optional: true, example: 20, says: 'How many to answer at most; 20 unless told.' })
  limit?: number;

  @Text({
    max: 200,
    pattern: '^[\\w-]{1,200}$',
    optional: true,
    says: 'The `next` of the page before. Keep it as it is; it means nothing to you.',
  })
  cursor?: string;
}

/** How many things a page holds unless told. */
export const PAGE_SIZE = 20;

/** A page of a list that was read with one thing more than it may hold. */
export function pageOf<T, Item>(
  read: readonly T[],
  limit: number,
  item: (one: T) => Item,
  next: (last: T) => string,
): { items: Item[]; next?: string } {
  const shown = read.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), ...(read.length > limit && last && { next: next(last) }) };
}
