import { CardUnlinked } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { VOID_DAYS } from './void-issued.reaction.js';

/**
 * Erases the cases of a link whose person had everything erased, in the same transaction. Those that an objection may
 * still have to void stay until it no longer can: it may be a thief who erased them.
 */
@Within([CardUnlinked])
export class EraseCasesWithLink implements StepWithin<CardUnlinked> {
  async run({ data }: RecordedEvent<CardUnlinked>, unit: UnitOfWork): Promise<void> {
    if (data.reason !== 'erased') return;
    await unit.tx.query(
      `UPDATE recovery."case" SET forget_at = started_at + make_interval(days => $2) WHERE link_id = $1`,
      [data.linkId, VOID_DAYS],
    );
    await unit.tx.query(`DELETE FROM recovery."case" WHERE link_id = $1 AND forget_at <= $2`, [data.linkId, unit.at]);
  }
}
