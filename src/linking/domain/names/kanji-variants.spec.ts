import todayAndBefore from 'opencc-js/dict/JPShinjitaiCharacters';
import { describe, expect, it } from 'vitest';
import { commonShape } from './kanji-variants.js';
import { NAME_KANJI, REVIEWED_SHAPES } from './name-kanji.fixture.js';
import { SHAPES_IN_REGISTERS } from './register-shapes.js';

const kanjiBetween = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
const EVERY_KANJI = [
  ...kanjiBetween(0x3400, 0x9fff),
  ...kanjiBetween(0xf900, 0xfaff),
  ...kanjiBetween(0x20000, 0x323af),
];

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
    '橋槗𣘺',
    '釜釡',
    '松柗枩',
    '島嶋嶌㠀',
    '館舘',
    '桑桒',
    '富冨',
    '土圡',
    '丈𠀋',
    '世丗',
    '事亊',
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
    '柳抑',
    '渡度',
    '末未',
    '千干于',
    '園薗',
    '杯盃',
    '真直',
    '昌晶',
    '晃光',
    '輝暉',
    '曽僧',
    '村材',
    '島鳥烏',
    '木本',
    '日曰',
    '田由甲申',
    '川州',
    '刀刃力',
    '矢失',
    '牛午',
    '王玉主壬',
    '人入八',
    '小少',
    '石右',
    '友反',
    '宜宣',
    '綱網',
    '徹撤',
    '遣遺',
    '栗粟',
    '治冶',
    '貝見',
    '季李',
    '侯候',
    '戌戊戍',
    '丸九',
    '上土',
    '大犬',
    '稿藁',
    '駆駈',
    '遡溯',
    '堺界',
    '跡蹟',
    '栖棲',
  ])('is another for each of %s', (characters) => {
    expect(new Set(Array.from(characters, commonShape)).size).toBe(Array.from(characters).length);
  });

  it('stands for itself, so that no chain of shapes merges two characters', () => {
    expect(EVERY_KANJI.filter((kanji) => commonShape(commonShape(kanji)) !== commonShape(kanji))).toEqual([]);
  });

  it('is another for every two characters for names, but for those that were reviewed', () => {
    const groups = new Map<string, string>();
    for (const kanji of NAME_KANJI) groups.set(commonShape(kanji), (groups.get(commonShape(kanji)) ?? '') + kanji);
    const merged = [...groups.values()].filter((group) => Array.from(group).length > 1);
    expect(merged.toSorted()).toEqual(REVIEWED_SHAPES.toSorted());
  });

  it('is what each table says, and a shape stands in one table and there once', () => {
    const registers = SHAPES_IN_REGISTERS.trim().split(/\s+/u);
    const today = todayAndBefore.split('|').map((group) => group.replaceAll(' ', ''));
    for (const group of [...registers, ...today]) expect(new Set(Array.from(group, commonShape)).size).toBe(1);
    const shapes = registers.flatMap((group) => Array.from(group).slice(1));
    const others = new Set([...NAME_KANJI, ...today.flatMap((group) => Array.from(group))]);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapes.filter((shape) => others.has(shape))).toEqual([]);
  });
});
