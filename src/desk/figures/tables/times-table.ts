import type { Gathered } from '../gathering/gathering.js';
import { percentilesOf } from '../protection/percentiles.js';
import { timeCell } from './cells.js';
import type { FigureTable } from './figure-table.js';
import type { View } from './view.js';

/** How long recoveries took that issued something, by what stood before them. */
export function timesTable(view: View, { cases, facultyOf }: Gathered): FigureTable {
  const { t, columns } = view;
  const percentiles = (guard: string, faculty: string | undefined) =>
    percentilesOf(
      cases.flatMap(({ accountId, guard: own, seconds }) =>
        own === guard && seconds !== undefined && (faculty === undefined || facultyOf.get(accountId) === faculty)
          ? [{ accountId, seconds }]
          : [],
      ),
    );
  const named = (word: string, { name, faculty }: View['columns'][number]) =>
    faculty === undefined ? word : t('of_faculty', { word, faculty: name });
  return {
    name: 'times',
    caption: t('table.times.caption'),
    hint: t('table.times.hint'),
    head: [t('guard'), ...columns.flatMap((column) => [named(t('median'), column), named(t('ninetieth'), column)])],
    rows: (['none', 'code', 'wait'] as const).map((guard) => ({
      name: t(`guards.${guard}`),
      cells: columns.flatMap(({ faculty }) => {
        const found = percentiles(guard, faculty);
        return [timeCell(view, found?.median), timeCell(view, found?.ninetieth)];
      }),
    })),
  };
}
