import { spellings } from './latin-spelling.js';
import { withoutMiddleName } from './middle-name.js';
import { wordsOf } from './written-name.js';

/** Whether two names in the Latin alphabet are one: the same family and given names, whichever stand first. */
export function sameLatinName(onCard: string, held: string): boolean {
  return sameWords(wordsOf(onCard), wordsOf(held)) || withoutMiddleName(onCard, held);
}

function sameWords(onCard: readonly string[], held: readonly string[]): boolean {
  return spellings(onCard).some((card) => {
    const asItStands = card.join(' ');
    const halves = new Set(inHalves(card).map(([first, second]) => `${first} ${second}`));
    return spellings(held).some(
      (name) =>
        name.join(' ') === asItStands ||
        inHalves(name).some(([first, second]) => halves.has(`${first} ${second}`) || halves.has(`${second} ${first}`)),
    );
  });
}

/**
 * All ways to part the words into a family and a given name, either first; spaces within a half do not count, so that
 * `KIM MIN JUN` is `Min-Jun Kim`, while the break between the halves does: `LI ANNA` is not `LIAN NA`.
 */
function inHalves(words: readonly string[]): [first: string, second: string][] {
  return words.slice(1).map((_, at) => [words.slice(0, at + 1).join(''), words.slice(at + 1).join('')]);
}
