import { isLatin } from './latin-spelling.js';
import { wordsOf, writtenName } from './written-name.js';

const BRACKETED = /[([{〔【「『《〈]([^()[\]{}〔〕【】「」『』《》〈〉]*)[)\]}〕】」』》〉]/gu;
const MOST_BRACKETS = 4;
const HAN = /^[\p{Script=Han}]+$/u;

/** All names that stand in one field: the one outside brackets, and a former name or an alias in each of them. */
export function writings(name: string): readonly string[] {
  const written = writtenName(name);
  const brackets = [...written.matchAll(BRACKETED)];
  if (brackets.length > MOST_BRACKETS) return [];
  const inBrackets = brackets.map((bracket) => {
    const end = bracket.index + bracket[0].length;
    return nameInBrackets(outside(written.slice(0, bracket.index)), bracket[1] ?? '', outside(written.slice(end)));
  });
  return [outside(written), ...inBrackets].filter((writing) => writing.trim() !== '');
}

/** The writings of a card, where a foreign resident's Latin name may be followed by the same name in kanji. */
export function writingsOnCard(name: string): readonly string[] {
  return writings(name).flatMap((writing) => [writing, ...sideBySide(wordsOf(writing))]);
}

/** 鈴木［山田］花子 and 鈴木 花子［山田］ hold a former family name; elsewhere what stands in brackets is a whole name. */
function nameInBrackets(before: string, inside: string, after: string): string {
  const names = wordsOf(inside);
  if (names.length === 0) return '';
  if (after.trim() !== '') return `${inside} ${after}`;
  const own = wordsOf(before);
  if (names.length > 1 || isLatin(own) !== isLatin(names)) return inside;
  return `${inside} ${own.slice(1).join(' ')}`;
}

function outside(text: string): string {
  return text.replace(BRACKETED, ' ');
}

function sideBySide(words: readonly string[]): string[] {
  const inKanji = words.findIndex((word) => HAN.test(word));
  const latin = words.slice(0, Math.max(inKanji, 0));
  const kanji = words.slice(latin.length);
  if (latin.length < 2 || !isLatin(latin) || !kanji.every((word) => HAN.test(word))) return [];
  return kanji.join('').length < 2 ? [latin.join(' ')] : [latin.join(' '), kanji.join(' ')];
}
