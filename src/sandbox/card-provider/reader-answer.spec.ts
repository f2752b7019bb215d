import { describe, expect, it } from 'vitest';
import { readerAnswer } from './reader-answer.js';

describe('The answer of a test-response form', () => {
  it('is the chosen card', () => {
    expect(readerAnswer('hanako', 'ok')).toEqual({ card: 'hanako' });
  });

  it('is the refusal, whichever card is chosen', () => {
    const refused = { error: 'access_denied', error_description: 'user_cancelled' };
    expect(readerAnswer('hanako', 'cancel')).toEqual(refused);
    expect(readerAnswer(undefined, 'cancel')).toEqual(refused);
  });

  it.each([
    [undefined, 'ok'],
    ['nobody', 'ok'],
    [['hanako', 'ken'], 'ok'],
    ['hanako', 'toString'],
    ['hanako', undefined],
  ])('is missing for the card %j and the result %j', (card, result) => {
    expect(readerAnswer(card, result)).toBeUndefined();
  });
});
