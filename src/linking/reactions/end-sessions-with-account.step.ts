import { AccountLeft, AccountMerged } from '../../accounts/contract/events.js';
import { AccountSessions } from '../../auth/sessions/account-sessions.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';

/** Ends the sessions of an account in the very transaction that learns that it has ended. */
@Within([AccountLeft, AccountMerged])
export class EndSessionsWithAccount implements StepWithin<AccountLeft | AccountMerged> {
  constructor(private readonly sessions: AccountSessions) {}

  async run({ data }: RecordedEvent<AccountLeft | AccountMerged>, unit: UnitOfWork): Promise<void> {
    await this.sessions.endAllOf(data.accountId, unit.tx);
  }
}
