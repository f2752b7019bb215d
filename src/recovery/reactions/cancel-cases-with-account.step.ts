import { AccountLeft, AccountMerged } from '../../accounts/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { cancelOpenCases } from '../persistence/cancel-open-cases.js';

/** Cancels every case under way in the very transaction that learns that its account has ended. */
@Within([AccountLeft, AccountMerged])
export class CancelCasesWithAccount implements StepWithin<AccountLeft | AccountMerged> {
  async run({ data }: RecordedEvent<AccountLeft | AccountMerged>, unit: UnitOfWork): Promise<void> {
    await cancelOpenCases(unit, { accountId: data.accountId });
  }
}
