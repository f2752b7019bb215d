import { describe, expect, it } from 'vitest';
import { cursorOf, positionIn } from './feed-cursor.js';

const cursorWith = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a cursor', () => {
  it.each(['', '0000000000000000042', '20260401000000.000001Z#000000#000#000000'])('holds the count %j', (count) => {
    const position = { server: 'CN=NTDS Settings', count };
    expect(positionIn(cursorOf(position))).toEqual(position);
  });

  it.each([
    ['of another make', '!'],
    ['of no text', cursorWith([1, 2])],
    ['of no list', cursorWith({ server: 's', count: '1' })],
    ['that steers the filter', cursorWith(['s', '1)(uid=*'])],
  ])('%s is none', (_what, cursor) => {
    expect(positionIn(cursor)).toBeUndefined();
  });
});
