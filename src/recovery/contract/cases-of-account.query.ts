import { Query } from '@nestjs/cqrs';
import type { Plan } from './events.js';
import type { FailureReason } from './failure.js';

/**
 * How a case stands, for others: `waiting` for its time or its code, `open` while it is carried out, `issued`,
 * `unknown` where the directory's answer was lost, `failed`, `cancelled`.
 */
type CaseStanding = 'waiting' | 'open' | 'issued' | 'unknown' | 'failed' | 'cancelled';

/** A case as far as others may know of it. */
export interface CaseOfAccount {
  readonly caseId: string;
  readonly accountId: string;
  readonly plan: Plan;
  readonly standing: CaseStanding;
  /** Why it failed, where it did. */
  readonly reason?: FailureReason;
  readonly requestedAt: Date;
  readonly dueAt?: Date;
  readonly endedAt?: Date;
}

/** The latest hundred cases of an account, the latest first. */
export class CasesOfAccount extends Query<readonly CaseOfAccount[]> {
  constructor(readonly accountId: string) {
    super();
  }
}
