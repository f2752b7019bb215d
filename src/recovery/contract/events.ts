import type { DomainEvent } from '../../shared/domain/domain-event.js';
import type { Aftermath, FailureReason } from './failure.js';

/** What a recovery gives: a temporary password, a pass to set up MFA anew, or both, the pass first. */
export type Plan = 'password' | 'access-pass' | 'both';

/** One thing that a plan issues. */
export type Step = 'access-pass' | 'password';

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
    /** Whether the directory makes the person choose another password at the next sign-in; older records do not say. */
    readonly changeForced: boolean | undefined = true,
  ) {
    super(caseId, linkId, accountId);
  }
}

/** A temporary password that need not be changed still stands a day later. */
export class PasswordNotChanged extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.password-not-changed';
  readonly type = PasswordNotChanged.type;
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

/** What was to follow a credential that is in force did not happen; it is done again until it does, or the desk hears of it. */
export class AftermathLeft extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.aftermath-left';
  readonly type = AftermathLeft.type;

  constructor(
    caseId: string,
    linkId: string,
    accountId: string,
    readonly step: Step,
    readonly left: readonly Aftermath[],
  ) {
    super(caseId, linkId, accountId);
  }
}

/** Something that was left happened after all. */
export class AftermathDone extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.aftermath-done';
  readonly type = AftermathDone.type;

  constructor(
    caseId: string,
    linkId: string,
    accountId: string,
    readonly done: readonly Aftermath[],
    /** What is left still. */
    readonly left: readonly Aftermath[],
  ) {
    super(caseId, linkId, accountId);
  }
}

/** The directory's answer was lost; perhaps a credential was changed that nobody has seen. */
export class RecoveryOutcomeUnknown extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.outcome-unknown';
  readonly type = RecoveryOutcomeUnknown.type;
}

/** A case ended while a credential of it was being issued: it was changed or may have been, and nobody has seen it. */
export class CredentialUnseen extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.credential-unseen';
  readonly type = CredentialUnseen.type;

  constructor(
    caseId: string,
    linkId: string,
    accountId: string,
    readonly step: Step,
    /** What was to make it worthless and did not happen yet. */
    readonly left: readonly Aftermath[],
  ) {
    super(caseId, linkId, accountId);
  }
}

/** The directory certainly did nothing. */
export class RecoveryFailed extends CaseEvent implements DomainEvent {
  static readonly type = 'recovery.recovery-failed';
  readonly type = RecoveryFailed.type;

  constructor(
    caseId: string,
    linkId: string,
    accountId: string,
    readonly reason: FailureReason,
  ) {
    super(caseId, linkId, accountId);
  }
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
