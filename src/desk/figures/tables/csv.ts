import type { FigureTable } from './figure-table.js';

/** Tables as CSV (RFC 4180) that spreadsheets open as UTF-8, each under its caption and an empty line apart. */
export function csvOf(tables: readonly FigureTable[]): string {
  const parts = tables.map(({ caption, head, rows }) => [
    [caption],
    head,
    ...rows.map(({ name, cells }) => [name, ...cells.map(({ plain }) => plain)]),
  ]);
  return `\uFEFF${parts.map((lines) => lines.map(lineOf).join('')).join('\r\n')}`;
}

function lineOf(fields: readonly string[]): string {
  return `${fields.map(fieldOf).join(',')}\r\n`;
}

/** What a spreadsheet would take for a formula stands behind an apostrophe; names of faculties come from elsewhere. */
function fieldOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
