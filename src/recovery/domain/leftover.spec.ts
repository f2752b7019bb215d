import { describe, expect, it } from 'vitest';
import { stillThere } from './leftover.js';

const OLD = '2026-04-01T00:00:00.000Z';
const NEW = new Date('2026-11-29T00:00:00Z');

describe('a second factor that is left to be removed', () => {
  it.each([
    ['is there', { id: 'a', registeredAt: OLD }, { id: 'a', registeredAt: new Date(OLD) }, 'there'],
    ['is there, of its time nobody knows', { id: 'a' }, { id: 'a' }, 'there'],
    ['is gone', { id: 'a', registeredAt: OLD }, { id: 'b', registeredAt: new Date(OLD) }, 'gone'],
    [
      'gave its id to a later one',
      { id: 'a', registeredAt: OLD },
      { id: 'a', registeredAt: NEW, sharesId: true },
      'gone',
    ],
    ['may have given its id away', { id: 'a' }, { id: 'a', sharesId: true }, 'unsure'],
  ])('%s', (_what, left, listed, fate) => {
    const { there, unsure } = stillThere([left], [listed]);
    expect([there.length, unsure.length]).toEqual([fate === 'there' ? 1 : 0, fate === 'unsure' ? 1 : 0]);
  });
});
