import type { Plan } from '../contract/events.js';
import type { FailureReason } from '../contract/failure.js';
import type { Guard } from './guard.js';
import type { MailedCode } from './mailed-code.js';
import type { Step } from './plan.js';

/** How the step of a case stands: `executing` means a call is on its way, `unknown` that its answer was lost. */
export type CaseStage = 'ready' | 'executing' | 'issued' | 'unknown' | 'failed' | 'cancelled';

/** A case as it is kept; it never holds a credential. */
export interface CaseState {
  readonly id: string;
  readonly version: number;
  /** The reading of the card that carries it on; a later one may take it over. */
  readonly proofId: string;
  readonly linkId: string;
  readonly accountId: string;
  readonly plan: Plan;
  /** Whether the phone is lost or stolen, so that every old method must stop working. */
  readonly phoneLost: boolean;
  /** The step that `stage` and `attempts` are about. */
  readonly step: Step;
  readonly stage: CaseStage;
  /** Why the latest attempt certainly came to nothing, where it did. */
  readonly failure?: FailureReason;
  readonly attempts: number;
  readonly requestedAt: Date;
  /** When the latest attempt began; before the first one, when it was asked for. */
  readonly startedAt: Date;
  /** When the step was issued, or the case cancelled. */
  readonly endedAt?: Date;
  readonly guard: Guard;
  /** Of a case that waits: from when it may be carried out. */
  readonly dueAt?: Date;
  /** When its person was told by mail that the wait is over. */
  readonly dueToldAt?: Date;
  readonly code?: MailedCode;
  readonly codesSent: number;
  /** When codes were tried at it. */
  readonly codeTriedAt: readonly Date[];
  /** When the code was proved by the reading that carries the case on. */
  readonly grantedAt?: Date;
  /** When a later reading took it over. */
  readonly continuedAt?: Date;
  /** The latest attempt at an access pass, and at a password. */
  readonly passTriedAt?: Date;
  readonly passwordTriedAt?: Date;
  /** When a password was issued that the directory makes nobody change, until its person was reminded or changed it. */
  readonly unforcedAt?: Date;
}
