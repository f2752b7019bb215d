import type { ListedItem } from './queue.js';

/** The queue as a file (RFC 4180) without personal data: no account, no name, no address, no words. */
export function queueAsCsv(items: readonly ListedItem[]): string {
  const rows = items.map(({ kind, id, need, faculty = '', since, dueAt }) => [
    kind,
    id,
    need,
    faculty,
    since.toISOString(),
    dueAt?.toISOString() ?? '',
  ]);
  const lines = [['kind', 'id', 'need', 'faculty', 'since', 'due'], ...rows];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

// A spreadsheet takes a cell that begins like this for a formula.
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
