import { spellings } from './latin-spelling.js';
import { wordsOf } from './written-name.js';

interface MarkedName {
  readonly family: readonly string[];
  readonly given: readonly string[];
}

/**
 * Whether the directory's name is the card's without some middle names. It must show which part is the family name, by
 * capitals (`SMITH John`) or a comma (`Smith, John`), and hold all of it and the first given name; only the directory may
 * leave something out, since the card has the whole name.
 */
export function withoutMiddleName(onCard: string, held: string): boolean {
  const marked = markedName(withoutHyphens(held));
  if (!marked) return false;
  const cards = spellings(wordsOf(withoutHyphens(onCard)));
  const families = spellings(marked.family).map((family) => family.join(''));
  const givens = spellings(marked.given);
  return cards.some((card) =>
    families.some((family) => givens.some((given) => leavesOut(givenAfter(family, card), given))),
  );
}

/** A hyphen makes one name of two: Jean-Marie is not Jean. */
function withoutHyphens(name: string): string {
  return name.replace(/\p{Dash}/gu, '');
}

function markedName(name: string): MarkedName | undefined {
  const [before = [], after = [], ...more] = name.split(',').map(wordsOf);
  if (after.length > 0) return more.length === 0 ? { family: before, given: after } : undefined;
  const others = before.findIndex((word) => !isCapitals(word));
  const last = before.findLastIndex((word) => !isCapitals(word)) + 1;
  if (others > 0 && last === before.length) return { family: before.slice(0, others), given: before.slice(others) };
  if (others === 0 && last < before.length) return { family: before.slice(last), given: before.slice(0, last) };
  return undefined;
}

// A single capital is an initial. Among capitals ß is often written as it is: STRAUß.
function isCapitals(written: string): boolean {
  const word = written.replaceAll('ß', 'ẞ');
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function givenAfter(family: string, onCard: readonly string[]): readonly string[] {
  const words = onCard.findIndex((_, at) => onCard.slice(0, at + 1).join('') === family) + 1;
  return words === 0 ? [] : onCard.slice(words);
}

function leavesOut(whole: readonly string[], short: readonly string[]): boolean {
  if (whole[0] === undefined || whole[0] !== short[0]) return false;
  let kept = 0;
  for (const word of whole) {
    const next = short[kept];
    if (word === next) kept += 1;
    else if (!isMiddleName(word)) return false;
    else if (next?.length === 1 && word.startsWith(next)) kept += 1;
  }
  return kept === short.length;
}

/**
 * Korean, Vietnamese and Chinese given names may be written a word for each syllable, where every word counts:
 * Kim Min is not Kim Min Jun. A word of more than one syllable has more than one run of vowels.
 */
function isMiddleName(word: string): boolean {
  return (word.match(/[aeiouy]+/gu) ?? []).length > 1;
}
