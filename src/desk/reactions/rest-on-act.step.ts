import { LinkReleased, LinkRestored } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { ActIsOver } from '../domain/act.errors.js';

/** Lets operators open a link only under an act that is confirmed in that very moment: an objection may have voided it since. */
@Within([LinkRestored, LinkReleased])
export class RestOnAct implements StepWithin<LinkRestored | LinkReleased> {
  async run({ data }: RecordedEvent<LinkRestored | LinkReleased>, unit: UnitOfWork): Promise<void> {
    if (unit.by.kind !== 'operator') return;
    const kind = data.type === LinkRestored.type ? 'restore' : 'release';
    const acts: unknown[] = await unit.tx.query(
      `SELECT id FROM desk.act WHERE link_id = $1 AND kind = $2 AND stage = 'confirmed' FOR SHARE`,
      [data.linkId, kind],
    );
    if (acts.length === 0) throw new ActIsOver();
  }
}
