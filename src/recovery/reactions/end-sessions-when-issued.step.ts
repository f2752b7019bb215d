import { AccountSessions } from '../../auth/sessions/account-sessions.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { AccessPassIssued, PasswordIssued } from '../contract/events.js';

/** Ends our own sessions of an account that was just recovered: whoever lost it may have lost it to somebody. */
@Within([PasswordIssued, AccessPassIssued])
export class EndSessionsWhenIssued implements StepWithin<PasswordIssued | AccessPassIssued> {
  constructor(private readonly sessions: AccountSessions) {}

  async run({ data }: RecordedEvent<PasswordIssued | AccessPassIssued>, unit: UnitOfWork): Promise<void> {
    await this.sessions.endAllOf(data.accountId, unit.tx);
  }
}
