import { sameCharacters } from './names/japanese-name.js';
import { sameLatinName } from './names/latin-name.js';
import { isLatin } from './names/latin-spelling.js';
import { writings, writingsOnCard } from './names/writings.js';
import { wordsOf } from './names/written-name.js';

/**
 * Whether the name on a card is one of the names that the university holds, written however it is. In doubt it is not:
 * that only holds a link until the desk has looked, while a wrong agreement lets another person's card in.
 */
export function namesAgree(onCard: string, held: readonly string[]): boolean {
  const ofCard = writingsOnCard(onCard);
  const ofUniversity = held.flatMap(writings);
  return ofCard.some((card) => ofUniversity.some((name) => sameName(card, name)));
}

function sameName(onCard: string, held: string): boolean {
  const inLatin = [onCard, held].map((name) => isLatin(wordsOf(name)));
  if (inLatin.includes(true)) return !inLatin.includes(false) && sameLatinName(onCard, held);
  return sameCharacters(onCard, held);
}
