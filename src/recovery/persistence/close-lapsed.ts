import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { toCase, toRow } from './case-mapping.js';
import { CaseRow } from './case.entity.js';
import { OPEN_CASE } from './open-case.js';

/** Ends the unfinished case of a link that was left alone for too long, so that another can begin. */
export async function closeLapsed(unit: UnitOfWork, linkId: string): Promise<void> {
  const cases = unit.tx.getRepository(CaseRow).createQueryBuilder('case').setLock('pessimistic_write');
  const row = await cases.where('case.link_id = :linkId', { linkId }).andWhere(OPEN_CASE).getOne();
  if (!row) return;
  const lapsed = toCase(row);
  if (lapsed.isOpen(unit.at)) return;
  lapsed.cancel(unit.at);
  await overwrite(unit.tx, CaseRow, row.version, toRow(lapsed));
  await unit.take(lapsed);
}
