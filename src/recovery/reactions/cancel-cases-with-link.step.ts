import { CardUnlinked, LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { cancelOpenCases } from '../persistence/cancel-open-cases.js';
import { PostgresLeftovers } from '../persistence/postgres-leftovers.js';

/** Cancels every case under way in the very transaction that ends or suspends its link. */
@Within([CardUnlinked, LinkSuspended])
export class CancelCasesWithLink implements StepWithin<CardUnlinked | LinkSuspended> {
  constructor(private readonly leftovers: PostgresLeftovers) {}

  async run({ data }: RecordedEvent<CardUnlinked | LinkSuspended>, unit: UnitOfWork): Promise<void> {
    await cancelOpenCases(unit, { linkId: data.linkId });
    // They may be those of whoever objects.
    if (data.type === LinkSuspended.type) await this.leftovers.keepMethods(unit, data.accountId);
  }
}
