import { LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';

/** Voids what was asked for, or even confirmed, about an earlier suspension, so that it lifts no later one. */
@Within([LinkSuspended])
export class DropOvertakenActs implements StepWithin<LinkSuspended> {
  async run({ data }: RecordedEvent<LinkSuspended>, unit: UnitOfWork): Promise<void> {
    await unit.tx.query(
      `UPDATE desk.act SET stage = 'dropped', ended_at = $2, version = version + 1
        WHERE link_id = $1 AND stage IN ('proposed', 'confirmed') AND kind = 'restore'`,
      [data.linkId, unit.at],
    );
  }
}
