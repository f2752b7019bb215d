import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { CardUnlinked } from '../contract/events.js';

/** Erases the record of uses in the very transaction that ends a link; the audit keeps ids and times. */
@Within([CardUnlinked])
export class EraseUsesWithLink implements StepWithin<CardUnlinked> {
  async run({ data }: RecordedEvent<CardUnlinked>, unit: UnitOfWork): Promise<void> {
    await unit.tx.query('DELETE FROM linking.link_use WHERE link_id = $1', [data.linkId]);
  }
}
