import { CardUnlinked, LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';

/** Takes back what no service has fetched yet in the very transaction that ends or suspends a link; erases all of a person with it. */
@Within([CardUnlinked, LinkSuspended])
export class EndStatementsWithLink implements StepWithin<CardUnlinked | LinkSuspended> {
  async run({ data }: RecordedEvent<CardUnlinked | LinkSuspended>, unit: UnitOfWork): Promise<void> {
    const { linkId, accountId } = data;
    await unit.tx.query('DELETE FROM alumni.statement WHERE link_id = $1', [linkId]);
    if (data.type !== CardUnlinked.type || data.reason !== 'erased') return;
    await unit.tx.query('DELETE FROM alumni.consent WHERE account_id = $1', [accountId]);
    await unit.tx.query('DELETE FROM alumni.subject WHERE account_id = $1', [accountId]);
  }
}
