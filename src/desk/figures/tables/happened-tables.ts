import { lookUp } from '../../../shared/web/words.js';
import type { Gathered } from '../gathering/gathering.js';
import { weeksOf } from '../gathering/spans.js';
import { type Happening, protectedCounts, type ShownCounts } from '../protection/protected-counts.js';
import { type CountRow, countTable, rowsToBeSeen } from './count-table.js';
import type { FigureTable } from './figure-table.js';
import type { View } from './view.js';

const OUTCOMES = ['issued', 'failed', 'unknown', 'cancelled', 'unfinished'] as const;

/** How often links were used, what came of recoveries, how cards were read, and what is open. */
export function happenedTables(view: View, gathered: Gathered): readonly FigureTable[] {
  const { t, operator } = view;
  const uses = countTable(view, 'uses', t('week'), usesRows(view, gathered));
  const recoveries = countTable(view, 'recoveries', t('outcome'), recoveryRows(view, gathered));
  const readings = countTable(view, 'readings', t('outcome'), readingRows(view, gathered));
  const open = countTable(view, 'open', t('open_what'), openRows(view, gathered));
  // Of a reading that was refused nobody knows whose it was.
  return operator.faculties ? [uses, recoveries, open] : [uses, recoveries, readings, open];
}

function usesRows({ language }: View, gathered: Gathered): readonly CountRow[] {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Asia/Tokyo' });
  return weeksOf(gathered.weeks).map((date, week) => ({
    name: day.format(date),
    counts: shown(gathered, (gathered.uses[week] ?? []).map(once)),
  }));
}

function recoveryRows(view: View, gathered: Gathered): readonly CountRow[] {
  const cases = OUTCOMES.map((outcome) => ({
    name: view.t(`outcomes.${outcome}`),
    counts: shown(
      gathered,
      gathered.cases.flatMap(({ accountId, outcome: own }) => (own === outcome ? [once(accountId)] : [])),
    ),
  }));
  return [...cases, ...refusedRows(view, gathered, gathered.refusals)];
}

function readingRows(view: View, gathered: Gathered): readonly CountRow[] {
  const read = {
    name: view.t('outcomes.read'),
    counts: shown(gathered, [{ accountId: undefined, count: gathered.readings }]),
  };
  return [read, ...refusedRows(view, gathered, gathered.readingsRefused)];
}

function openRows({ t }: View, gathered: Gathered): readonly CountRow[] {
  return gathered.open.map(({ what, cases }) => ({ name: t(`open.${what}`), counts: shown(gathered, cases) }));
}

function refusedRows(view: View, gathered: Gathered, refusals: Gathered['refusals']): readonly CountRow[] {
  const reasons = [...new Set(refusals.map(({ reason }) => reason))].toSorted();
  const rows = reasons.map((reason) => ({
    name: view.t('refused', { reason: reasonText(view, reason) }),
    counts: shown(
      gathered,
      refusals.filter((refusal) => refusal.reason === reason),
    ),
  }));
  return rowsToBeSeen(view, rows);
}

/** What the person was told; a code without words stands for itself. */
function reasonText({ language }: View, code: string): string {
  const [namespace = '', name = ''] = code.split('.');
  return lookUp(namespace, language, `refusal.${name}.title`) ?? code;
}

function once(accountId: string): Happening {
  return { accountId, count: 1 };
}

function shown({ facultyOf, faculties }: Gathered, happenings: readonly Happening[]): ShownCounts {
  return protectedCounts(happenings, facultyOf, faculties);
}
