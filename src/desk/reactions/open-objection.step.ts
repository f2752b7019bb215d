import { ObjectionRaised } from '../../notices/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';

/** Lays an objection before the desk, in the very transaction in which it is raised. */
@Within([ObjectionRaised])
export class OpenObjection implements StepWithin<ObjectionRaised> {
  async run({ data }: RecordedEvent<ObjectionRaised>, unit: UnitOfWork): Promise<void> {
    const { noticeId, accountId, linkId, rescueId } = data;
    await unit.tx.query(
      `INSERT INTO desk.objection (id, account_id, link_id, rescue_id, raised_at) VALUES ($1, $2, $3, $4, $5)`,
      [noticeId, accountId, linkId ?? null, rescueId ?? null, unit.at],
    );
    // Whoever asked to open something did not know of it yet, and must not be confirmed as if they had.
    await unit.tx.query(
      `UPDATE desk.act SET stage = 'dropped', ended_at = $2, version = version + 1
        WHERE account_id = $1 AND stage IN ('proposed', 'confirmed') AND kind IN ('restore', 'release')`,
      [accountId, unit.at],
    );
  }
}
