import { describe, expect, it } from 'vitest';
import { coded } from './coded-error.js';

describe('an error whose text must not go on', () => {
  it.each([
    ['its code', Object.assign(new Error('canary'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    ['its class, when the code is no text', Object.assign(new TypeError('canary'), { code: 7 }), 'TypeError'],
    ['its class, when it has no code', new RangeError('canary'), 'RangeError'],
    ['its type, when it is no error', 'canary', 'string'],
    ['its type, when it is nothing', null, 'object'],
  ])('is stood in for by %s', (_what, error, said) => {
    expect(coded(error).message).toBe(said);
  });

  it('takes neither stack nor cause along', () => {
    const standIn = coded(new Error('canary', { cause: 'canary' }));
    expect([standIn.stack, standIn.cause]).toEqual([undefined, undefined]);
  });
});
