import { CardUnlinked, LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { CaseRow } from '../persistence/case.entity.js';
import { toCase, toRow } from '../persistence/case-mapping.js';

/** Cancels every case under way in the very transaction that ends or suspends its link. */
@Within([CardUnlinked, LinkSuspended])
export class CancelCasesWithLink implements StepWithin<CardUnlinked | LinkSuspended> {
  async run({ data }: RecordedEvent<CardUnlinked | LinkSuspended>, unit: UnitOfWork): Promise<void> {
    const rows = await unit.tx
      .createQueryBuilder(CaseRow, 'open')
      .where('open.link_id = :linkId', { linkId: data.linkId })
      .andWhere(`open.stage IN ('executing', 'unknown', 'failed')`)
      .orderBy('open.id')
      .setLock('pessimistic_write')
      .getMany();
    for (const row of rows) {
      const open = toCase(row);
      open.cancel(unit.at);
      await overwrite(unit.tx, CaseRow, row.version, toRow(open));
      await unit.take(open);
    }
  }
}
