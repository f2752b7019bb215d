import { caseless } from './written-name.js';

const LATIN_WORD = /^[\p{Script=Latin}\p{Mn}]+$/u;

// Letters that Unicode does not take apart into a letter of the alphabet and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
};
const LETTERS_IN_PASSPORTS: Readonly<Record<string, string>> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' };

/** Whether all words are in the Latin alphabet, with or without marks on the letters. */
export function isLatin(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => LATIN_WORD.test(word));
}

/**
 * How the words may stand in 26 letters: without the marks, or as a passport writes them (ICAO Doc 9303-3, section 6 A),
 * from which a residence card takes them, and from that a My Number Card.
 */
export function spellings(words: readonly string[]): readonly (readonly string[])[] {
  const lower = words.map((word) => caseless(word.normalize('NFC')));
  return [lower, lower.map((word) => replaced(word, LETTERS_IN_PASSPORTS))].map((spelled) => spelled.map(unmarked));
}

function unmarked(word: string): string {
  return replaced(word.normalize('NFD').replace(/\p{Mn}/gu, ''), LETTERS);
}

function replaced(word: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(word, (letter) => letters[letter] ?? letter).join('');
}
