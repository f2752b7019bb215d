import type { FigureCell } from './figure-table.js';
import type { View } from './view.js';

/** A number of people or times, drawn as a part of `longest` where this is given. */
export function countCell({ t, numbers }: View, count: number | undefined, longest?: number): FigureCell {
  if (count === undefined) return hiddenCell(t);
  const text = numbers.format(count);
  return { text, plain: String(count), ...(longest !== undefined && { bar: longest > 0 ? count / longest : 0 }) };
}

/** A part of a number, drawn as itself. */
export function shareCell({ t, percents }: View, part: number | undefined, of: number | undefined): FigureCell {
  if (part === undefined || of === undefined) return hiddenCell(t);
  const share = of > 0 ? part / of : 0;
  return { text: percents.format(share), plain: share.toFixed(3), bar: share };
}

/** How long something took. */
export function timeCell({ t }: View, seconds: number | undefined): FigureCell {
  if (seconds === undefined) return hiddenCell(t);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const text = hours > 0 ? t('hours', { hours, minutes }) : t('minutes', { minutes, seconds: rest });
  return { text, plain: String(seconds) };
}

function hiddenCell(t: View['t']): FigureCell {
  return { text: t('hidden'), plain: t('hidden') };
}
