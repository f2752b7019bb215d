import type { AccountGroup } from '../../../accounts/contract/account-figures.query.js';
import { worksFor } from '../../domain/operator.js';
import { protect } from '../protection/protect.js';
import { countCell } from './cells.js';
import type { FigureTable } from './figure-table.js';
import type { View } from './view.js';

/** How many accounts without a link will end soon, faculty by faculty. */
export function leavingTable(view: View, groups: readonly AccountGroup[]): FigureTable {
  const { t, operator } = view;
  const faculties = [...new Set(groups.map(({ faculty }) => faculty))];
  const counts = faculties.map((faculty) => sum(groups.filter((group) => group.faculty === faculty)));
  const { hidden, wholeHidden } = protect(counts.map((count) => [count]));
  const shown = faculties.map((faculty, at) => ({ faculty, count: hidden.has(at) ? undefined : counts[at] }));
  const seen = shown.filter(({ faculty }) => worksFor(operator, faculty));
  const longest = Math.max(0, ...seen.map(({ count }) => count ?? 0));
  const rows = seen.map(({ faculty, count }) => ({
    name: faculty ?? t('no_faculty'),
    cells: [countCell(view, count, longest)],
  }));
  const whole = { name: t('all'), cells: [countCell(view, wholeHidden ? undefined : sum(groups))] };
  return {
    name: 'leaving',
    caption: t('table.leaving.caption'),
    hint: t('table.leaving.hint'),
    head: [t('faculty'), t('accounts')],
    rows: operator.faculties ? rows : [...rows, whole],
  };
}

function sum(groups: readonly AccountGroup[]): number {
  return groups.reduce((before, { endingOthers }) => before + endingOthers, 0);
}
