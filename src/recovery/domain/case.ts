import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import {
  AccessPassIssued,
  AftermathLeft,
  PasswordIssued,
  PasswordNotChanged,
  RecoveryCancelled,
  RecoveryDue,
  RecoveryFailed,
  RecoveryOutcomeUnknown,
  RecoveryRequested,
} from '../contract/events.js';
import type { Aftermath, FailureReason } from '../contract/failure.js';
import { CodeNeeded, RecoveryClosed, RecoveryInProgress, StillWaiting, TooManyCodes } from './case.errors.js';
import { isLapsed, isOver, isSilent, isSpent, mayRepeat } from './case-limits.js';
import type { CaseState } from './case-state.js';
import { CODE_LIMITS, type CodeTry, judge, type MailedCode, triesCountFrom } from './mailed-code.js';
import { firstStep, type Step, stepAfter } from './plan.js';

export type CaseBirth = Pick<CaseState, 'id' | 'proofId' | 'linkId' | 'accountId' | 'plan' | 'phoneLost' | 'guard'> & {
  readonly at: Date;
  /** How long a case waits that must. */
  readonly waitHours: number;
};

/** What came of an attempt that brought a credential. */
export interface Outcome {
  readonly sessionsEnded: boolean;
  /** Whether the directory makes its person change a password. */
  readonly changeForced: boolean;
  readonly left: readonly Aftermath[];
}

/** One request for a way to sign in, from its card to its last outcome, step by step. It never holds a credential. */
export class Case extends AggregateRoot {
  private constructor(
    private state: CaseState,
    private read: { readonly version: number; readonly proofId: string },
  ) {
    super();
  }

  /** Opens a case of which nothing is carried out yet. */
  static open({ at, waitHours, ...given }: CaseBirth): Case {
    const { id, linkId, accountId, plan, guard } = given;
    const dueAt = guard === 'wait' ? new Date(at.getTime() + waitHours * 3_600_000) : undefined;
    const began = { step: firstStep(plan), stage: 'ready', attempts: 0, requestedAt: at, startedAt: at } as const;
    const state = { ...given, ...began, version: 1, codesSent: 0, codeTriedAt: [], ...(dueAt && { dueAt }) };
    const opened = new Case(state, state);
    opened.record(new RecoveryRequested(id, linkId, accountId, plan, dueAt?.toISOString()));
    return opened;
  }

  static restore(state: CaseState): Case {
    return new Case(state, state);
  }

  get current(): CaseState {
    return this.state;
  }

  /** The version and the reading of the card with which it was read or last saved. */
  get asRead(): { readonly version: number; readonly proofId: string } {
    return this.read;
  }

  /** Takes note that it was saved as it stands. */
  saved(): void {
    this.read = this.state;
  }

  /** Whether there is still something to be carried out, by however many attempts. */
  isOpen(at: Date): boolean {
    return !isOver(this.state) && !isLapsed(this.state, at) && !isSpent(this.state, at);
  }

  /** What must happen before a step may be carried out: a code, the end of a wait, or nothing. */
  hindrance(at: Date): 'code' | 'wait' | undefined {
    const { guard, grantedAt, dueAt } = this.state;
    if (guard === 'code' && !grantedAt) return 'code';
    return dueAt && at < dueAt ? 'wait' : undefined;
  }

  /** Whether its present step may be carried out (again) now, as far as attempts and time go. */
  repeatable(at: Date): boolean {
    return mayRepeat(this.state, at);
  }

  /** The number of the attempt that would be the next one at its present step. */
  get nextAttempt(): number {
    return this.state.attempts + 1;
  }

  /** The step that follows one that was issued; undefined where none does. */
  get nextStep(): Step | undefined {
    return this.state.stage === 'issued' ? stepAfter(this.state.plan, this.state.step) : undefined;
  }

  /** Whether a pass of it may be in somebody's hands: all but those whose only attempt at one certainly came to nothing. */
  get mayHaveIssuedPass(): boolean {
    const { passTriedAt, step, stage, attempts } = this.state;
    return passTriedAt !== undefined && !(step === 'access-pass' && stage === 'failed' && attempts === 1);
  }

  /** Lets a later reading of the card carry it on. A code that another browser proved proves nothing here. */
  continueBy(proofId: string, at: Date): void {
    if (proofId === this.state.proofId) return;
    if (!this.isOpen(at)) throw new RecoveryClosed();
    if (this.state.stage === 'executing' && !isSilent(this.state, at)) throw new RecoveryInProgress();
    const { code: _, grantedAt: __, ...kept } = this.state;
    this.state = kept;
    this.change({ proofId, continuedAt: at });
  }

  /**
   * Begins an attempt at its present step, or at the one that follows. A credential replaces the one before, so what was
   * issued is replaced only by a form that names the next attempt.
   */
  begin(step: Step, at: Date, attempt?: number): void {
    this.mustBeFree(at);
    const advances = step === this.nextStep;
    if (!advances && step !== this.state.step) throw new RecoveryClosed();
    if (!advances && !this.repeatable(at)) throw new RecoveryClosed();
    if (!advances && this.state.stage === 'issued' && attempt !== this.nextAttempt) throw new RecoveryClosed();
    const tried = step === 'password' ? { passwordTriedAt: at } : { passTriedAt: at };
    const { failure: _, ...before } = this.state;
    this.state = before;
    this.change({ step, stage: 'executing', attempts: advances ? 1 : this.nextAttempt, startedAt: at, ...tried });
  }

  /** The credential is in force; `left` is what was to follow it and did not happen yet. */
  issued(at: Date, { sessionsEnded, changeForced, left }: Outcome): void {
    this.mustBeExecuting();
    const { id, linkId, accountId, step } = this.state;
    const unforced = step === 'password' && !changeForced;
    this.change({ stage: 'issued', endedAt: at, ...(unforced && { unforcedAt: at }) });
    this.record(
      step === 'password'
        ? new PasswordIssued(id, linkId, accountId, sessionsEnded, changeForced)
        : new AccessPassIssued(id, linkId, accountId, sessionsEnded),
    );
    if (left.length > 0) this.record(new AftermathLeft(id, linkId, accountId, step, left));
  }

  /** The directory certainly did nothing. */
  failed(failure: FailureReason): void {
    this.mustBeExecuting();
    this.change({ stage: 'failed', failure });
    this.record(new RecoveryFailed(this.state.id, this.state.linkId, this.state.accountId, failure));
  }

  /** Nobody knows whether the directory did it. */
  answerLost(): void {
    this.mustBeExecuting();
    this.change({ stage: 'unknown' });
    this.record(new RecoveryOutcomeUnknown(this.state.id, this.state.linkId, this.state.accountId));
  }

  /** Puts another code in the place of the one before; the tries go on. */
  newCode(key: Buffer, at: Date): void {
    if (!this.isOpen(at) || this.hindrance(at) !== 'code') throw new RecoveryClosed();
    if (this.state.codesSent >= CODE_LIMITS.sent) throw new TooManyCodes();
    this.change({ code: { key, sentAt: at }, codesSent: this.state.codesSent + 1 });
  }

  /** The newest code reached nobody: the one before it goes on, if there was one; that it was sent counts. */
  codeUndelivered(before: MailedCode | undefined): void {
    const { code: _, ...kept } = this.state;
    this.state = kept;
    this.change(before ? { code: before } : {});
  }

  /** How many tries of a code were made at it that count now. */
  codeTries(at: Date): number {
    return this.state.codeTriedAt.filter((tried) => tried > triesCountFrom(at)).length;
  }

  /** Counts a try of the code, whatever it comes to; `beside` are the tries at other cases of the link that count now. */
  tryCode(matches: boolean, beside: number, at: Date): CodeTry {
    if (!this.isOpen(at) || this.hindrance(at) !== 'code') throw new RecoveryClosed();
    const came = judge(this.state.code, matches, beside + this.codeTries(at) + 1, at);
    this.change({ codeTriedAt: [...this.state.codeTriedAt, at], ...(came === 'right' && { grantedAt: at }) });
    if (came === 'used-up') this.cancel(at);
    return came;
  }

  /** Notes that its person hears of the end of the wait. */
  tellDue(at: Date): void {
    this.change({ dueToldAt: at });
    this.record(new RecoveryDue(this.state.id, this.state.linkId, this.state.accountId));
  }

  /** Notes that its password, which need not be changed, was looked at a day later; `changed` is what came of it. */
  lookedAtPassword(changed: boolean): void {
    const { unforcedAt: _, ...kept } = this.state;
    this.state = kept;
    this.change({});
    if (!changed) this.record(new PasswordNotChanged(this.state.id, this.state.linkId, this.state.accountId));
  }

  cancel(at: Date): void {
    if (isOver(this.state)) return;
    this.change({ stage: 'cancelled', endedAt: at });
    this.record(new RecoveryCancelled(this.state.id, this.state.linkId, this.state.accountId));
  }

  /** Throws what stands in the way of any attempt. */
  private mustBeFree(at: Date): void {
    if (this.state.stage === 'executing' && !isSilent(this.state, at)) throw new RecoveryInProgress();
    if (isLapsed(this.state, at)) throw new RecoveryClosed();
    const hindrance = this.hindrance(at);
    if (hindrance === 'code') throw new CodeNeeded();
    if (hindrance === 'wait') throw new StillWaiting();
  }

  private mustBeExecuting(): void {
    if (this.state.stage !== 'executing') throw new RecoveryClosed();
  }

  private change(part: Partial<CaseState>): void {
    this.state = { ...this.state, ...part, version: this.read.version + 1 };
  }
}
