import { describe, expect, it } from 'vitest';
import { namesAgree } from './names.js';

describe('namesAgree', () => {
  it.each<[onCard: string, ...held: string[]]>([
    // Width, spaces, selectors of glyphs
    ['山田　花子', '山田 花子'],
    ['山田花子', '山田 花子'],
    ['山田\u{3000}\u{200B}花子', ' 山田\t花子\u{2003}'],
    ['葛\u{E0100}城　太郎', '葛城 太郎'],
    ['辻\u{E0101}　希美', '辻 希美'],
    ['神\u{FE00}谷　純', '神谷 純'],
    ['神谷　純', '神谷 純'],
    // Shapes of one character
    ['髙橋　健', '高橋 健'],
    ['山﨑　聡', '山崎 聰'],
    ['渡邊　恵', '渡辺 惠'],
    ['渡邉\u{E0105}　恵', '渡邊 恵'],
    ['𠮷田　德子', '吉田 徳子'],
    ['濵田　学', '浜田 學'],
    ['濱田　学', '濵田 学'],
    ['栁澤　国夫', '柳沢 國夫'],
    ['齋藤　健', '斎藤 健'],
    ['齊藤　健', '斉藤 健'],
    ['佐佐木　亮', '佐々木 亮'],
    ['嶋田　龍之介', '島田 竜之介'],
    // Radicals, which look like the character
    ['⻑谷　健', '長谷 健'],
    ['⻄村　健', '西村 健'],
    ['⻘⽊　健', '青木 健'],
    ['山田　⻑⻑', '山田 長々'],
    // Kana
    ['ﾔﾏﾀﾞ ﾊﾅｺ', '山田 花子', 'ヤマダ ハナコ'],
    ['やまだ　はなこ', 'ヤマダ ハナコ'],
    ['鎌ヶ谷　ヒカル', '鎌ケ谷 ひかる'],
    ['マリア・ガルシア゠ロペス', 'マリア ガルシア ロペス'],
    // Former names and aliases in brackets
    ['鈴木［山田］　花子', '山田 花子'],
    ['鈴木［山田］　花子', '鈴木 花子'],
    ['鈴木［山田］花子', '山田 花子'],
    ['鈴木　花子［山田］', '山田 花子'],
    ['鈴木　花子（山田　花子）', '山田 花子'],
    ['鈴木花子［山田花子］', '山田 花子'],
    ['鈴木　花子', '山田（鈴木） 花子'],
    ['髙橋［濵田］　恵', '浜田 惠'],
    ['金　民俊（山田　太郎）', '山田 太郎'],
    ['ＫＩＭ　ＭＩＮＪＵＮ（山田太郎）', '山田 太郎'],
    ['ＫＩＭ　ＭＩＮＪＵＮ（金　民俊）', 'KIM Minjun'],
    ['ZHANG WEI 張偉', 'ZHANG Wei'],
    ['ＺＨＡＮＧ　ＷＥＩ　張　偉', '張 偉'],
    ['SMITH [JONES] MARY', 'JONES Mary'],
    // Latin names in either order
    ['GARCIA LOPEZ MARIA', 'GARCIA LOPEZ Maria'],
    ['ＧＡＲＣＩＡ　ＬＯＰＥＺ　ＭＡＲＩＡ', 'Garcia Lopez Maria'],
    ['GARCIA　LOPEZ　MARIA', 'Maria GARCIA LOPEZ'],
    ['GARCIA LOPEZ MARIA', 'Garcia Lopez, Maria'],
    ['GARCIA LOPEZ MARIA', 'García-López, María'],
    ['KIM MINJUN', 'Min-Jun Kim'],
    ['ZHANG XIAOMING', 'Xiao Ming ZHANG'],
    ['VAN BEETHOVEN LUDWIG', 'Ludwig van Beethoven'],
    ['OBRIEN SEAN', 'Seán O’Brien'],
    ['DUPONT JEAN LUC', 'Jean-Luc Dupont'],
    ['NGUYEN VAN ANH', 'Nguyễn Văn Anh'],
    ['YILMAZ ISIL', 'Işıl Yılmaz'],
    ['SUHARTO', 'Suharto'],
    // As passports spell
    ['MUELLER JUERGEN', 'Jürgen Müller'],
    ['MULLER JURGEN', 'Jürgen MÜLLER'],
    ['STRAUSS ANNA', 'Anna Strauß'],
    ['STRAUSS ANNA', 'STRAUẞ Anna'],
    ['STRAUẞ ANNA', 'Anna Strauß'],
    ['SOERENSEN AASE', 'Åse Sørensen'],
    // Without middle names
    ['SMITH JOHN MICHAEL', 'SMITH John'],
    ['SMITH JOHN MICHAEL', 'John SMITH'],
    ['SMITH JOHN MICHAEL', 'Smith, John M.'],
    ['STRAUSS ANNA MARIA', 'STRAUẞ Anna'],
    ['STRAUSS ANNA MARIA', 'STRAUß Anna'],
    ['GARCIA LOPEZ MARIA FERNANDA', 'GARCIA LOPEZ Maria'],
    ['SILVA ANA BEATRIZ OLIVEIRA', 'SILVA Ana Oliveira'],
  ])('takes %s for %s', (onCard, ...held) => {
    expect(namesAgree(onCard, held)).toBe(true);
  });

  it.each<[onCard: string, ...held: string[]]>([
    // Nothing to compare
    [''],
    ['', ''],
    ['　', ' '],
    ['［］', '山田 花子', ''],
    ['山田　花子'],
    ['・', '・'],
    // Another person
    ['鈴木　花子', '山田 花子'],
    ['山田　花', '山田 花子'],
    ['山田　花子', '山田'],
    ['山田　華子', '山田 花子'],
    ['山田　太郎', '山田 大郎'],
    ['山田［鈴木］　花子', '鈴木 桃子'],
    ['鈴木　花子［山田］', '山田'],
    ['鈴木　花子［］', '花子'],
    ['鈴木　花子［山田　', '鈴木 花子'],
    ['金　民俊（山田太郎）', '山田 太郎'],
    ['山田［一］［二］［三］［四］［五］花子', '山田 花子'],
    ['SMITH 山田', 'Smith'],
    // Two characters
    ['斉藤　健', '斎藤 健'],
    ['齊藤　健', '齋藤 健'],
    ['大坂　直', '大阪 直'],
    ['山崎　直', '山埼 直'],
    ['薗田　直', '園田 直'],
    ['小柳　直', '小抑 直'],
    ['ニ宮　直', '二宮 直'],
    ['ー条　直', '一条 直'],
    // A sign for a missing character
    ['〓田　花子', '〓田 花子'],
    ['□田　花子', '□田 花子'],
    ['\u{E000}田　花子', '\u{E000}田 花子'],
    ['?田　花子', '?田 花子'],
    ['\u{FFFD}田　花子', '\u{FFFD}田 花子'],
    // Latin names
    ['GARCIA LOPEZ MARIA', 'Garcia Maria'],
    ['GARCIA LOPEZ MARIA', 'GARCIA Maria'],
    ['GARCIA LOPEZ MARIA', 'GARCIA LOPEZ Ana'],
    ['GARCIA LOPEZ MARIA', 'Lopez Garcia'],
    ['GARCIA LOPEZ MARIA', 'GARCIA LOPEZ'],
    ['LI ANNA', 'LIAN Na'],
    ['ANNA', 'AN NA'],
    ['MUELLER ANNA', 'Anna Muller'],
    ['SMITH JOHN', 'スミス ジョン'],
    ['ZHANG WEI 張偉', 'ZHANG Wen'],
    // Middle names
    ['SMITH JOHN MICHAEL', 'John Smith'],
    ['SMITH JOHN MICHAEL', 'SMITH Michael'],
    ['SMITH JOHN MICHAEL', 'SMITH John Peter'],
    ['SMITH JOHN MICHAEL', 'Smith, John P.'],
    ['SMITH JOHN', 'SMITH John Michael'],
    ['KIM MIN JUN', 'KIM Min'],
    ['NGUYEN VAN ANH', 'NGUYEN Van'],
    ['NGUYEN VAN ANH', 'NGUYEN Anh'],
    ['DUPONT JEAN-MARIE', 'DUPONT Jean'],
    ['SMITH JOHN MICHAEL', 'Smith, John, Jr'],
    // Cut names
    ['WICKRAMASINGHE ARACHCHIGE DON NIMAL SAN', 'WICKRAMASINGHE ARACHCHIGE DON NIMAL SANJEEWA'],
    ['勅使河原　慶太', '勅使河原 慶太郎'],
  ])('does not take %s for %s', (onCard, ...held) => {
    expect(namesAgree(onCard, held)).toBe(false);
  });
});
