import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { toCase, toRow } from './case-mapping.js';
import { CaseRow } from './case.entity.js';
import { OPEN_CASE } from './open-case.js';

type WhoseCases = { readonly linkId: string } | { readonly accountId: string };

/** Cancels every unfinished case of a link or an account, inside a transaction of somebody else. */
export async function cancelOpenCases(unit: UnitOfWork, whose: WhoseCases): Promise<void> {
  const cases = unit.tx.getRepository(CaseRow).createQueryBuilder('case').setLock('pessimistic_write');
  const rows = await cases.where(whose).andWhere(OPEN_CASE).orderBy('case.id').getMany();
  for (const row of rows) {
    const open = toCase(row);
    open.cancel(unit.at);
    await overwrite(unit.tx, CaseRow, row.version, toRow(open));
    await unit.take(open);
  }
}
