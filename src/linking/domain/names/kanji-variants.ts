import todayAndBefore from 'opencc-js/dict/JPShinjitaiCharacters';
import { SHAPES_IN_REGISTERS } from './register-shapes.js';

/**
 * Shapes that neither today's table nor that of the registers has, each group after its commonest: those that are characters
 * for names themselves, and those that no second table confirms. Every pair stands in UniVariants (K. and M. Yasuoka, 1997),
 * save 﨑 㟢, which that table is too old to hold. What only sounds or looks alike (斉 斎, 坂 阪, 崎 埼) is two characters and
 * must not stand here.
 */
const OTHER_SHAPES = `
  高髙 崎﨑嵜㟢 島嶋 峰峯 富冨 松枩 鶴靍 涼凉 野埜 昂昻 栃杤 煕熙凞 皐皋 砺礪 竪豎 蝉蟬 薮藪 兎兔 頬頰 填塡 剥剝 壷壺
  諌諫 騨驒 鴬鶯 鯵鰺 厨廚 焔焰 宮宫 躯軀 纒纏 讃讚
`;

const SHAPES: ReadonlyMap<string, string> = new Map([
  ...shapes(todayAndBefore.split('|').map((pair) => pair.replaceAll(' ', ''))),
  ...shapes(groupsIn(OTHER_SHAPES)),
  ...shapes(groupsIn(SHAPES_IN_REGISTERS)),
]);

/** The shape that stands for a character in every comparison; a character with one shape stands for itself. */
export function commonShape(character: string): string {
  return SHAPES.get(character) ?? character;
}

function groupsIn(table: string): readonly string[] {
  return table.trim().split(/\s+/u);
}

function shapes(groups: readonly string[]): [shape: string, common: string][] {
  return groups.flatMap((group) => {
    const [common = '', ...others] = group;
    return others.map((shape): [string, string] => [shape, common]);
  });
}
