import type { ShownCounts } from '../protection/protected-counts.js';
import { countCell } from './cells.js';
import type { FigureTable, TableName } from './figure-table.js';
import type { View } from './view.js';

/** A row of counts. */
export interface CountRow {
  readonly name: string;
  readonly counts: ShownCounts;
}

/** A table of counts with a bar for each, all drawn to the same length. */
export function countTable(view: View, name: TableName, first: string, rows: readonly CountRow[]): FigureTable {
  const { t, columns } = view;
  const values = rows.map(({ counts }) => columns.map((column) => column.of(counts)));
  const longest = Math.max(0, ...values.flat().map((value) => value ?? 0));
  return {
    name,
    caption: t(`table.${name}.caption`),
    hint: t(`table.${name}.hint`),
    head: [first, ...columns.map((column) => column.name)],
    rows: rows.map((row, at) => ({
      name: row.name,
      cells: (values[at] ?? []).map((value) => countCell(view, value, longest)),
    })),
  };
}

/** The rows of which the operator sees anything, so that nobody learns that something happened to a few. */
export function rowsToBeSeen({ columns }: View, rows: readonly CountRow[]): readonly CountRow[] {
  return rows.filter(({ counts }) => columns.some((column) => column.of(counts) !== undefined));
}
