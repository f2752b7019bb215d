import { describe, expect, it } from 'vitest';
import { commonShape } from './kanji-variants.js';

describe('commonShape', () => {
  it.each([
    '高髙',
    '崎﨑嵜',
    '辺邊邉',
    '斎齋',
    '斉齊',
    '浜濱濵',
    '吉𠮷',
    '柳栁',
    '徳德',
    '恵惠',
    '沢澤',
    '国國囯圀',
    '桧檜',
    '関關闗',
  ])('is one for %s', (shapes) => {
    expect(new Set(Array.from(shapes, commonShape)).size).toBe(1);
  });

  it.each([
    '斉斎',
    '坂阪',
    '崎埼',
    '花華',
    '太大犬',
    '土士',
    '己已巳',
    '郎朗',
    '裕祐佑',
    '藤籐',
    '洲州',
    '萩荻',
    '峰蜂',
    '賛讃',
    '叶葉',
    '弘宏広',
    '慧恵',
  ])('is another for each of %s', (characters) => {
    expect(new Set(Array.from(characters, commonShape)).size).toBe(Array.from(characters).length);
  });

  it('stands for itself, so that no chain of shapes merges two characters', () => {
    const everyKanji = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(everyKanji.filter((kanji) => commonShape(commonShape(kanji)) !== commonShape(kanji))).toEqual([]);
  });
});
