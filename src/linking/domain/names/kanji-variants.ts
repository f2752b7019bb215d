import todayAndBefore from 'opencc-js/dict/JPShinjitaiCharacters';

/**
 * Shapes that family registers still hold and the table of today's characters leaves out, each group after its commonest.
 * Every pair stands in UniVariants (K. and M. Yasuoka, 1997), save 﨑 㟢 𠮷 㠀 㐂 𣘺, which that table is too old to hold.
 * What only sounds or looks alike (斉 斎, 坂 阪, 崎 埼) is two characters and must not stand here.
 */
const SHAPES_IN_REGISTERS = `
  高髙 崎﨑嵜㟢 吉𠮷 辺邉 浜濵 柳栁桺 島嶋嶌㠀 峰峯 富冨 館舘 桑桒 船舩 土圡 淵渕渊 秋穐 松枩 喜㐂 鶴靏靍 橋𣘺 昇曻
  涼凉 野埜 梅楳 群羣 鉄鐡銕 内內 呉吳 姫姬 尚尙 彦彥 産產 清淸 青靑 教敎 強强 晋晉 舎舍 昂昻 聡聰 勇勈 啓啟 国囯圀
  悦悅 鋭銳 税稅 戸戶 明朙 栃杤 煕熙凞 瑶瑤 皐皋 砺礪 竪豎 籠篭 濤涛 蝉蟬 薮藪 兎兔 隣鄰 頬頰 填塡 剥剝 壷壺
  諌諫 騨驒 鴬鶯 鯵鰺 珍珎 厨廚 焔焰 宮宫 躯軀 纒纏 讃讚 爾尓 関闗 卯夘 鎌鐮 鑑鑒 肇肈
`;

const SHAPES: ReadonlyMap<string, string> = new Map([
  ...shapes(todayAndBefore.split('|').map((pair) => pair.replaceAll(' ', ''))),
  ...shapes(SHAPES_IN_REGISTERS.trim().split(/\s+/u)),
]);

/** The shape that stands for a character in every comparison; a character with one shape stands for itself. */
export function commonShape(character: string): string {
  return SHAPES.get(character) ?? character;
}

function shapes(groups: readonly string[]): [shape: string, common: string][] {
  return groups.flatMap((group) => {
    const [common = '', ...others] = group;
    return others.map((shape): [string, string] => [shape, common]);
  });
}
