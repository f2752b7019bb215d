import { describe, expect, it } from 'vitest';
import { mustWait, placeOf } from './taken-place.js';

const card = (subject: string, name = '山田　花子') => ({ issuer: 'https://card', subject, name });
const NAMES = ['山田 花子'];

describe('placeOf', () => {
  it('is none where nothing ends', () => {
    expect(placeOf(card('a'), [])).toBeUndefined();
  });

  it('is a move with the same card, which is no other card', () => {
    expect(placeOf(card('a'), [{ card: card('a'), reason: 'superseded' }])).toEqual({
      reason: 'moved',
      otherCards: [],
    });
  });

  it('is a replacement as soon as one card of the account is replaced', () => {
    const endings = [
      { card: card('a'), reason: 'superseded' as const },
      { card: card('b', '山田　葉'), reason: 'replaced' as const },
    ];
    expect(placeOf(card('a'), endings)).toEqual({ reason: 'replaced', otherCards: ['山田　葉'] });
  });
});

describe('a card in the place of another one', () => {
  const inPlaceOf = (...otherCards: string[]) => ({ reason: 'replaced' as const, otherCards });

  it('need not wait when the names agree', () => {
    expect(mustWait(card('a'), NAMES, inPlaceOf('山田　花子'))).toBe(false);
  });

  it('waits when its name is not that of the account', () => {
    expect(mustWait(card('a', '見知　良太'), NAMES, inPlaceOf('見知　良太'))).toBe(true);
  });

  it('waits when its name is not that of the card before', () => {
    expect(mustWait(card('a', '鈴木　花子'), ['鈴木 花子'], inPlaceOf('山田　花子'))).toBe(true);
  });

  it('need not wait where no other card was', () => {
    expect(mustWait(card('a', '見知　良太'), NAMES, inPlaceOf())).toBe(false);
    expect(mustWait(card('a', '見知　良太'), NAMES, undefined)).toBe(false);
  });
});
