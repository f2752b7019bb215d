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

/** How often one case may be carried out, and after how many seconds a silent attempt counts as lost. */
export const CASE_LIMITS = { attempts: 5, silentSeconds: 60 } as const;

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
    const { stage, attempts } = this.state;
    return stage !== 'cancelled' && attempts < CASE_LIMITS.attempts && !(stage === 'executing' && !this.silent(at));
  }

  /** Begins another attempt; its credential replaces the one before. */
  repeat(at: Date): void {
    if (this.state.stage === 'executing' && !this.silent(at)) throw new RecoveryInProgress();
    if (!this.repeatable(at)) throw new RecoveryClosed();
    this.change({ stage: 'executing', attempts: this.state.attempts + 1, startedAt: at });
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
    return at.getTime() - this.state.startedAt.getTime() > CASE_LIMITS.silentSeconds * 1000;
  }

  private mustBeExecuting(): void {
    if (this.state.stage !== 'executing') throw new RecoveryClosed();
  }

  private change(part: Partial<CaseState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
  }
}
