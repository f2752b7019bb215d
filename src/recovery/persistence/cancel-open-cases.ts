import { In } from 'typeorm';
import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { toCase, toRow } from './case-mapping.js';
import { CaseRow } from './case.entity.js';

type WhoseCases = { readonly linkId: string } | { readonly accountId: string };

/** Cancels every case under way of a link or an account, inside a transaction of somebody else. */
export async function cancelOpenCases(unit: UnitOfWork, whose: WhoseCases): Promise<void> {
  const rows = await unit.tx.find(CaseRow, {
    where: { ...whose, stage: In(['executing', 'unknown', 'failed']) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const row of rows) {
    const open = toCase(row);
    open.cancel(unit.at);
    await overwrite(unit.tx, CaseRow, row.version, toRow(open));
    await unit.take(open);
  }
}
