import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import {
  AccessPassIssued,
  PasswordIssued,
  type Plan,
  RecoveryCancelled,
  RecoveryFailed,
  RecoveryOutcomeUnknown,
  RecoveryRequested,
} from '../contract/events.js';
import { RecoveryClosed, RecoveryInProgress } from './case.errors.js';

/** How a case stands: `executing` means a call is on its way, `unknown` that its answer was lost. */
export type CaseStage = 'executing' | 'issued' | 'unknown' | 'failed' | 'cancelled';

export interface CaseState {
  readonly id: string;
  readonly version: number;
  readonly proofId: string;
  readonly linkId: string;
  readonly accountId: string;
  readonly plan: Plan;
  /** Whether the phone is lost or stolen, so that every old method must stop working. */
  readonly phoneLost: boolean;
  readonly stage: CaseStage;
  readonly attempts: number;
  readonly requestedAt: Date;
  readonly startedAt: Date;
  readonly endedAt?: Date;
}

/**
 * How often one case may be carried out, after how many seconds a silent attempt counts as lost, and for how many what
 * was issued can be replaced: whoever comes next at a shared computer must find nothing to press.
 */
export const CASE_LIMITS = { attempts: 5, silentSeconds: 60, issuedSeconds: 120 } as const;

export type CaseBirth = Pick<CaseState, 'id' | 'proofId' | 'linkId' | 'accountId' | 'plan' | 'phoneLost'> & {
  readonly at: Date;
};

/** One request for a credential, from its card to its outcome. It never holds the credential. */
export class Case extends AggregateRoot {
  private constructor(private state: CaseState) {
    super();
  }

  /** Opens a case with its first attempt under way. */
  static open({ at, ...given }: CaseBirth): Case {
    const opened = new Case({ ...given, version: 1, stage: 'executing', attempts: 1, requestedAt: at, startedAt: at });
    opened.record(new RecoveryRequested(given.id, given.linkId, given.accountId, given.plan));
    return opened;
  }

  static restore(state: CaseState): Case {
    return new Case(state);
  }

  get current(): CaseState {
    return this.state;
  }

  /** Whether it may be carried out (again) now. */
  repeatable(at: Date): boolean {
    if (this.state.attempts >= CASE_LIMITS.attempts) return false;
    switch (this.state.stage) {
      case 'cancelled':
        return false;
      case 'executing':
        return this.silent(at);
      case 'issued':
        return secondsBetween(this.state.endedAt ?? this.state.startedAt, at) <= CASE_LIMITS.issuedSeconds;
      default:
        return true;
    }
  }

  /** The number of the attempt that would be the next one. */
  get nextAttempt(): number {
    return this.state.attempts + 1;
  }

  /** Begins another attempt. Its credential replaces the one before, so what was issued is replaced only by a form that names the next attempt. */
  repeat(at: Date, attempt?: number): void {
    if (this.state.stage === 'executing' && !this.silent(at)) throw new RecoveryInProgress();
    if (!this.repeatable(at)) throw new RecoveryClosed();
    if (this.state.stage === 'issued' && attempt !== this.nextAttempt) throw new RecoveryClosed();
    this.change({ stage: 'executing', attempts: this.nextAttempt, startedAt: at });
  }

  issued(at: Date): void {
    this.mustBeExecuting();
    this.change({ stage: 'issued', endedAt: at });
    const { id, linkId, accountId, plan } = this.state;
    this.record(
      plan === 'password' ? new PasswordIssued(id, linkId, accountId) : new AccessPassIssued(id, linkId, accountId),
    );
  }

  /** The directory certainly did nothing. */
  failed(): void {
    this.mustBeExecuting();
    this.change({ stage: 'failed' });
    this.record(new RecoveryFailed(this.state.id, this.state.linkId, this.state.accountId));
  }

  /** Nobody knows whether the directory did it. */
  answerLost(): void {
    this.mustBeExecuting();
    this.change({ stage: 'unknown' });
    this.record(new RecoveryOutcomeUnknown(this.state.id, this.state.linkId, this.state.accountId));
  }

  cancel(at: Date): void {
    if (this.state.stage === 'issued' || this.state.stage === 'cancelled') return;
    this.change({ stage: 'cancelled', endedAt: at });
    this.record(new RecoveryCancelled(this.state.id, this.state.linkId, this.state.accountId));
  }

  private silent(at: Date): boolean {
    return secondsBetween(this.state.startedAt, at) > CASE_LIMITS.silentSeconds;
  }

  private mustBeExecuting(): void {
    if (this.state.stage !== 'executing') throw new RecoveryClosed();
  }

  private change(part: Partial<CaseState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
  }
}

function secondsBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / 1000;
}
