import type { Language } from '../../../shared/web/words.js';
import type { Operator } from '../../domain/operator.js';
import type { Gathered } from '../gathering/gathering.js';
import { type FigureTable, TABLES } from './figure-table.js';
import { happenedTables } from './happened-tables.js';
import { leavingTable } from './leaving-table.js';
import { linkedTable } from './linked-tables.js';
import { timesTable } from './times-table.js';
import { viewOf } from './view.js';

/** All tables that an operator may see, as they may see them. */
export function tablesFor(operator: Operator, language: Language, gathered: Gathered): readonly FigureTable[] {
  const view = viewOf(operator, language);
  const tables = [
    linkedTable(view, gathered.groups, 'student'),
    linkedTable(view, gathered.groups, 'staff'),
    leavingTable(view, gathered.groups),
    timesTable(view, gathered),
    ...happenedTables(view, gathered),
  ];
  return TABLES.flatMap((name) => tables.find((table) => table.name === name) ?? []);
}
