import { describe, expect, it } from 'vitest';
import { cursorTo, placeOf } from './cursor.js';

const PLACE = { at: new Date('2026-04-01T00:00:00.123Z'), id: '7d1f2f6e-3c52-4e0d-9f6a-2b8f5f0c9a11' };

const made = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it('leads back to its place', () => {
    expect(cursorTo(PLACE)).toMatch(/^[\w-]+$/);
    expect(placeOf(cursorTo(PLACE))).toEqual(PLACE);
  });

  it.each([
    'x',
    made('2026-04-01T00:00:00.123Z'),
    made('2026-04-01T00:00:00.123Z x'),
    made(`2026-04-01 ${PLACE.id}`),
    made(`infinity ${PLACE.id}`),
    made(`2026-04-01T00:00:00.123Z ${PLACE.id} more`),
  ])('is none: %s', (cursor) => {
    expect(() => placeOf(cursor)).toThrow(expect.objectContaining({ code: 'api.cursor-unreadable' }));
  });
});
