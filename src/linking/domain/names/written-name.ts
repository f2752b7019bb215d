import { withoutRadicals } from './radical-characters.js';

/** Longer names than this are not compared: no card or directory holds one, and nobody may make us work on it. */
const LONGEST_NAME = 1000;

// Whether an apostrophe is written, and which of a dozen, says nothing; NFKC would turn some of them into spaces.
const APOSTROPHES = /['’‘`´′＇\u{2B9}-\u{2BF}]/gu;
// Variation selectors of every kind, joiners, marks of direction, soft hyphens: they choose a glyph or draw nothing.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const BETWEEN_WORDS = /[\s\p{Z}\p{Cc}\p{Dash}\u{2800}.,·・‧•∙、]+/u;

/** The name in one encoding of each character, without what cannot be seen; empty if it is too long to be a name. */
export function writtenName(name: string): string {
  if (name.length > LONGEST_NAME) return '';
  return withoutRadicals(name.replace(APOSTROPHES, '').replace(UNSEEN, '').normalize('NFKC')).replace(UNSEEN, '');
}

/** The words of a written name; spaces, middle dots, hyphens and commas of every kind part them. */
export function wordsOf(written: string): readonly string[] {
  return written.split(BETWEEN_WORDS).filter((word) => word !== '');
}

/** The name with its letters of either case as one: ẞ and ß are ss. */
export function caseless(written: string): string {
  // Only small letters have all their capitals, and only capitals all their small letters: ẞ is ß is SS is ss.
  return written.toLowerCase().toUpperCase().toLowerCase();
}
