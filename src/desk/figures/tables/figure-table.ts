import type { BarCell } from '../../../shared/web/components/bar-table.js';

/** The tables of the page, in their order; each has its words under its name. */
export const TABLES = [
  'linked-student',
  'linked-staff',
  'leaving',
  'uses',
  'recoveries',
  'readings',
  'times',
  'open',
] as const;
export type TableName = (typeof TABLES)[number];

/** A value as it is shown, and as a program reads it. */
export interface FigureCell extends BarCell {
  readonly plain: string;
}

/** A row of a table, or its whole. */
export interface FigureRow {
  readonly name: string;
  readonly cells: readonly FigureCell[];
}

/** A table of figures, with nothing in it that must be hidden. */
export interface FigureTable {
  readonly name: TableName;
  readonly caption: string;
  readonly hint: string;
  readonly head: readonly string[];
  readonly rows: readonly FigureRow[];
}
