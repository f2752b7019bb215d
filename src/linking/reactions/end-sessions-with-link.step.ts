import { AccountSessions } from '../../auth/sessions/account-sessions.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { CardUnlinked } from '../contract/events.js';

/** Ends the account's sessions in the very transaction that ends its link. */
@Within([CardUnlinked])
export class EndSessionsWithLink implements StepWithin<CardUnlinked> {
  constructor(private readonly sessions: AccountSessions) {}

  async run({ data }: RecordedEvent<CardUnlinked>, unit: UnitOfWork): Promise<void> {
    await this.sessions.endAllOf(data.accountId, unit.tx);
  }
}
