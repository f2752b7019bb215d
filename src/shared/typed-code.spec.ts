import { describe, expect, it } from 'vitest';
import { typedCode } from './typed-code.js';

const named = (characters: readonly string[]) =>
  characters.map((character) => [character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0'), character]);

const SPACES = Array.from(' \t\n\r\u{A0}\u{1680}\u{2002}\u{2003}\u{2009}\u{200A}\u{202F}\u{205F}\u{2800}　');
const DASHES = Array.from('-‐‑‒–—―−﹘﹣－ーｰ─━〜～⸺');
const UNSEEN = Array.from(
  '\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{202A}\u{202D}\u{202E}\u{2060}\u{2066}\u{3164}\u{FE0F}\u{FEFF}',
);
const STOPS = Array.from('.。．｡、,');

describe('typedCode', () => {
  it.each(named([...SPACES, ...DASHES, ...UNSEEN, ...STOPS]))(
    'reads a code with U+%s before, within and behind it',
    (_, character) => {
      expect(typedCode(`${character}1234${character}5678${character}`)).toBe('12345678');
    },
  );

  it.each([
    ['１２３４ー５６７８。', '12345678'],
    ['「12345678」', '12345678'],
    ['𝟏𝟐𝟑𝟒５６７８', '12345678'],
    ['0123 4567', '01234567'],
    ['ＡｂＣ－１２', 'AbC12'],
  ])('reads %s as %s', (typed, code) => {
    expect(typedCode(typed)).toBe(code);
  });

  it.each(['', '1234567a', '一二三', 'コード12345678'])(
    'leaves the letters of %j, which make it another code',
    (typed) => {
      expect(typedCode(typed)).toBe(typed.replace('ー', ''));
    },
  );
});
