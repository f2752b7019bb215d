import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** What a recovery gives: a temporary password, a pass to set up MFA anew, or both, the pass first. */
export type Plan = 'password' | 'access-pass' | 'both';

abstract class CaseEvent {
  constructor(
    readonly caseId: string,
    readonly linkId: string,
    readonly accountId: string,
  ) {}
}

/** Somebody with the card asked for a credential. */
export class RecoveryRequested implements DomainEvent {
  static readonly type = 'recovery.recovery-requested';
  readonly type = RecoveryRequested.type;

  constructor(
    readonly caseId: string,
    readonly linkId: string,
    readonly accountId: string,
    readonly plan: Plan,
    /** Until when nothing is issued, in ISO 8601, where the case must wait. */
    readonly waitsUntil?: string,
  ) {}
}

/** The wait of a case is over; it may be carried out now. */
export class RecoveryDue extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.recovery-due';
  readonly type = RecoveryDue.type;
}

/** A temporary password was set and shown. */
export class PasswordIssued extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.password-issued';
  readonly type = PasswordIssued.type;

  constructor(
    caseId: string,
    linkId: string,
    accountId: string,
    /** Whether the directory ended every session of the account with it. */
    readonly sessionsEnded = false,
  ) {
    super(caseId, linkId, accountId);
  }
}

/** A temporary access pass was issued and shown. */
export class AccessPassIssued extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.access-pass-issued';
  readonly type = AccessPassIssued.type;

  constructor(
    caseId: string,
    linkId: string,
    accountId: string,
    /** Whether the directory ended every session of the account with it. */
    readonly sessionsEnded = false,
  ) {
    super(caseId, linkId, accountId);
  }
}

/** The directory's answer was lost; perhaps a credential was changed that nobody has seen. */
export class RecoveryOutcomeUnknown extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.outcome-unknown';
  readonly type = RecoveryOutcomeUnknown.type;
}

/** The directory certainly did nothing; the case may be tried again. */
export class RecoveryFailed extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.recovery-failed';
  readonly type = RecoveryFailed.type;
}

/** A case ended before it gave anything, as when its link ended. */
export class RecoveryCancelled extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.recovery-cancelled';
  readonly type = RecoveryCancelled.type;
}

/** A recovery was refused by a rule; `reason` is the code of the refusal. */
export class RecoveryRefused implements DomainEvent {
  static readonly type = 'recovery.recovery-refused';
  readonly type = RecoveryRefused.type;

  constructor(
    readonly linkId: string,
    readonly accountId: string,
    readonly reason: string,
  ) {}
}
