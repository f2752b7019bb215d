import { Case } from '../domain/case.js';
import type { CaseRow } from './case.entity.js';

/** A case as a row. */
export function toRow({ current }: Case): CaseRow {
  return { ...current, endedAt: current.endedAt ?? null };
}

/** A case from its row. */
export function toCase({ endedAt, ...row }: CaseRow): Case {
  return Case.restore({ ...row, ...(endedAt && { endedAt }) });
}
