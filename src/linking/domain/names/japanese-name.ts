import { commonShape } from './kanji-variants.js';
import { caseless, wordsOf } from './written-name.js';

const LETTERS_ONLY = /^[\p{L}\p{M}\p{N}]+$/u;
const KATAKANA = /[\u{30A1}-\u{30F6}]/u;
const FROM_KATAKANA_TO_HIRAGANA = 0x60;

/** Whether two names, not in the Latin alphabet, have the same characters, spaces aside. */
export function sameCharacters(onCard: string, held: string): boolean {
  const characters = charactersOf(onCard);
  return characters === charactersOf(held) && LETTERS_ONLY.test(characters);
}

/** The name in the common shapes of its characters; a sign for a missing one (〓, □, ?) stays and agrees with nothing. */
function charactersOf(written: string): string {
  let characters = '';
  let previous = '';
  for (const letter of caseless(wordsOf(written).join(''))) {
    const repeated = (letter === '々' || letter === '〻') && previous !== '';
    previous = repeated ? previous : hiragana(commonShape(letter));
    characters += previous;
  }
  return characters;
}

function hiragana(letter: string): string {
  // In 鎌ヶ谷 it is no small kana but a sign, written either size.
  if (letter === 'ヶ') return 'け';
  if (!KATAKANA.test(letter)) return letter;
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) - FROM_KATAKANA_TO_HIRAGANA);
}
