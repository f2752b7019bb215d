import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../test/support/rounds.js';
import { namesAgree } from './names.js';

const KANJI_FAMILIES = ['山田', '髙橋', '渡邉', '斎藤', '柳澤', '佐々木', '林'] as const;
const KANJI_GIVENS = ['花子', '太郎', '恵', '翔', 'ひかる', '健', '国子', '徳夫', 'はな', '真一'] as const;
const LATIN_FAMILIES = [['Garcia', 'Lopez'], ['Smith'], ['Nguyen'], ['Kim'], ['van', 'Dyk']] as const;
const LATIN_GIVENS = ['Maria', 'John', 'Anh', 'Min', 'Michael', 'Fernanda', 'Jun', 'Olivia', 'Peter'] as const;
const SELECTORS = ['', '\u{FE00}', '\u{FE0F}', '\u{E0100}', '\u{E01EF}', '\u{180B}', '\u{200D}'] as const;
const SPACES = [' ', '　', '\t', '\u{A0}', '\u{2003}', '\u{202F}', '\u{205F}', '  ', '・'] as const;
const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
const SHAPES = [
  '高髙',
  '崎﨑',
  '辺邊邉',
  '齋斎',
  '齊斉',
  '濵濱浜',
  '吉𠮷',
  '栁柳',
  '德徳',
  '惠恵',
  '澤沢',
  '國国',
] as const;

const japanese = fc.tuple(fc.constantFrom(...KANJI_FAMILIES), fc.constantFrom(...KANJI_GIVENS));
const latin = fc.record({
  family: fc.constantFrom(...LATIN_FAMILIES),
  given: fc.uniqueArray(fc.constantFrom(...LATIN_GIVENS), { minLength: 1, maxLength: 3 }),
});
type LatinName = typeof latin extends fc.Arbitrary<infer Name> ? Name : never;

function onCard({ family, given }: LatinName): string {
  return [...family, ...given].join('　').toUpperCase();
}

const WAYS_TO_HOLD: readonly ((name: LatinName) => string)[] = [
  ({ family, given }) => `${family.join(' ').toUpperCase()} ${given.join(' ')}`,
  ({ family, given }) => `${given.join(' ')} ${family.join(' ').toUpperCase()}`,
  ({ family, given }) => `${given.join('-')} ${family.join('-')}`,
  ({ family, given }) => `${family.join(' ')}, ${given.join(' ')}`,
];

function wide(text: string): string {
  return text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
}

describe('namesAgree, whatever the name', () => {
  it('takes a name for itself, with any spaces, selectors and form of encoding', () => {
    const written = fc
      .tuple(
        japanese,
        fc.constantFrom(...SPACES),
        fc.array(fc.constantFrom(...SELECTORS), { minLength: 8, maxLength: 8 }),
        fc.constantFrom(...FORMS),
      )
      .map(([[family, given], space, selectors, form]) => ({
        name: `${family} ${given}`,
        other: Array.from(`${family}${space}${given}`, (letter, at) => `${letter}${selectors[at] ?? ''}`)
          .join('')
          .normalize(form),
      }));
    const agrees = fc.property(written, ({ name, other }) => {
      expect(namesAgree(other, [name])).toBe(true);
      expect(namesAgree(name, [other])).toBe(true);
    });
    fc.assert(agrees, { numRuns: rounds(100) });
  });

  it('takes one shape of a character for any other', () => {
    const shapes = fc.constantFrom(...SHAPES).chain((group) => {
      const shape = fc.constantFrom(...Array.from(group));
      return fc.tuple(shape, shape);
    });
    const agrees = fc.property(shapes, japanese, ([one, other], [family, given]) => {
      expect(namesAgree(`${one}${family}　${given}`, [`${other}${family} ${given}`])).toBe(true);
    });
    fc.assert(agrees, { numRuns: rounds(100) });
  });

  it('takes a Latin name for itself in every order, width and case', () => {
    const agrees = fc.property(latin, fc.constantFrom(...WAYS_TO_HOLD), fc.boolean(), (name, hold, isWide) => {
      const card = isWide ? wide(onCard(name)) : onCard(name);
      expect(namesAgree(card, [hold(name)])).toBe(true);
      expect(namesAgree(hold(name), [card])).toBe(true);
    });
    fc.assert(agrees, { numRuns: rounds(100) });
  });

  it('never takes one first given name for another', () => {
    const twoGivens = fc.tuple(latin, fc.constantFrom(...LATIN_GIVENS), fc.constantFrom(...WAYS_TO_HOLD));
    const inLatin = fc.property(twoGivens, ([name, other, hold]) => {
      fc.pre(!name.given.includes(other));
      const given = [other, ...name.given.slice(1)];
      expect(namesAgree(onCard(name), [hold({ ...name, given })])).toBe(false);
      expect(namesAgree(onCard(name), [hold({ ...name, given: [other] })])).toBe(false);
    });
    fc.assert(inLatin, { numRuns: rounds(100) });
    const inKanji = fc.property(japanese, fc.constantFrom(...KANJI_GIVENS), ([family, given], other) => {
      fc.pre(given !== other);
      expect(namesAgree(`${family}　${given}`, [`${family} ${other}`])).toBe(false);
      expect(namesAgree(`鈴木［${family}］　${given}`, [`${family} ${other}`, `鈴木 ${other}`])).toBe(false);
    });
    fc.assert(inKanji, { numRuns: rounds(100) });
  });

  it('answers the same with the names held in any order, and with more of them never less', () => {
    const someNames = fc.array(
      japanese.map((name) => name.join(' ')),
      { maxLength: 5 },
    );
    const agrees = fc.property(japanese, someNames, ([family, given], held) => {
      const card = `${family}　${given}`;
      expect(namesAgree(card, held.toReversed())).toBe(namesAgree(card, held));
      expect(namesAgree(card, [...held, card])).toBe(true);
    });
    fc.assert(agrees, { numRuns: rounds(100) });
  });

  it('answers any text, also what is no text', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    const pieces = fc.constantFrom(
      '［',
      '］',
      '(',
      ')',
      '々',
      '\u{D800}',
      '\u{E0100}',
      '・',
      'A',
      'ß',
      '邉',
      ' ',
      ',',
      'ﷺ',
    );
    const fromPieces = fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join(''));
    const answers = fc.property(fc.oneof(anything, fromPieces), fc.oneof(anything, fromPieces), (card, held) => {
      expect(namesAgree(card, [held, card])).toBeTypeOf('boolean');
    });
    fc.assert(answers, { numRuns: rounds(100) });
  });
});

describe('namesAgree, with a very long name', () => {
  it('takes one of a thousand characters for itself, and none that is longer', () => {
    expect(namesAgree('花'.repeat(1000), ['花'.repeat(1000)])).toBe(true);
    expect(namesAgree('花'.repeat(1001), ['花'.repeat(1001)])).toBe(false);
  });

  it.each([
    ['words', 'A '.repeat(500)],
    ['words that may be left out', 'Smith, John '.padEnd(1000, 'Maria ')],
    ['brackets that open', '［'.repeat(1000)],
    ['brackets that close', '（）'.repeat(500)],
    ['names in brackets', '［A B］'.repeat(200)],
    ['letters that become many', 'ﷺ '.repeat(500)],
    ['ligatures', 'ﬃ '.repeat(500)],
    ['marks on one letter', `A${'\u{301}'.repeat(999)}`],
    ['repetitions', `山${'々'.repeat(999)}`],
    ['selectors', '葛\u{E0100}'.repeat(333)],
  ])('answers at once, hostile though it is: many %s', (_, name) => {
    // Work that grows faster than the length would run into the time limit of every test.
    const held = Array.from({ length: 10 }, (__, at) => name.slice(at));
    expect(namesAgree(name, held)).toBe(namesAgree(name, held.toReversed()));
  });
});
