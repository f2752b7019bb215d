import { describe, expect, it } from 'vitest';
import { cardSubject } from './card-subject.js';
import { type CardName, cardNamed } from './cards.js';

const subject = (name: CardName, clientId = 'RP1', salt = 'salt') => cardSubject(salt, clientId, cardNamed(name)!);

describe('The subject of a card', () => {
  it('stays when the card is renewed or bears a new name', () => {
    expect(subject('hanako-renewed')).toBe(subject('hanako'));
    expect(subject('hanako-renamed')).toBe(subject('hanako'));
  });

  it('changes when a lapsed card is issued anew', () => {
    expect(subject('hanako-reissued')).not.toBe(subject('hanako'));
  });

  it('differs between people, between services and between sandboxes', () => {
    const subjects = [subject('hanako'), subject('ken'), subject('hanako', 'RP2'), subject('hanako', 'RP1', 'pepper')];
    expect(new Set(subjects).size).toBe(4);
  });
});
