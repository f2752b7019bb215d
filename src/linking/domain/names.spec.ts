import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesAgree } from './names.js';

describe('namesAgree', () => {
  it.each([
    ['山田　花子', ['山田 花子']],
    ['山田花子', ['山田 花子']],
    ['GARCIA LOPEZ MARIA', ['GARCIA LOPEZ Maria']],
    ['ＧＡＲＣＩＡ　ＬＯＰＥＺ　ＭＡＲＩＡ', ['Garcia Lopez Maria']],
    ['葛\u{E0100}城　太郎', ['葛城 太郎']],
    ['鈴木［山田］　花子', ['山田 花子']],
    ['鈴木［山田］　花子', ['鈴木 花子']],
    ['ﾔﾏﾀﾞ ﾊﾅｺ', ['山田 花子', 'ヤマダ ハナコ']],
  ])('finds %s among %j', (onCard, held) => {
    expect(namesAgree(onCard, held)).toBe(true);
  });

  it.each([
    ['鈴木　花子', ['山田 花子']],
    ['山田　花', ['山田 花子']],
    ['', ['']],
    ['［］', ['山田 花子', '']],
    ['山田　花子', []],
  ])('does not find %s among %j', (onCard, held) => {
    expect(namesAgree(onCard, held)).toBe(false);
  });

  it('agrees with itself, with any spaces between its letters', () => {
    const letters = fc.array(fc.constantFrom('山', '田', '花', '子', 'A', 'ß', 'ﾊ', '１'), {
      minLength: 1,
      maxLength: 60,
    });
    const agreesWithItself = fc.property(letters, (parts) => namesAgree(parts.join('　'), [parts.join('')]));
    expect(fc.check(agreesWithItself).failed).toBe(false);
  });
});
