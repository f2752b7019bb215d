import type { Actor, DomainEvent } from '../../shared/domain/domain-event.js';
import type { Case } from './case.js';

/** Where cases are kept. */
export abstract class Cases {
  /** Adds a case, spends its proof and uses its link, together; throws the refusals of both, or TooManyRecoveries. */
  abstract add(opened: Case, by: Actor): Promise<void>;

  /** Saves another attempt, if the link may still be used; throws the link's refusals, or StaleVersion. */
  abstract saveAttempt(repeated: Case, by: Actor): Promise<void>;

  /** Saves an outcome; throws StaleVersion where the case was ended meanwhile. */
  abstract saveOutcome(ended: Case, by: Actor): Promise<void>;

  abstract ofProof(proofId: string): Promise<Case | undefined>;

  /** Records a refusal that made no case. */
  abstract note(event: DomainEvent, by: Actor): Promise<void>;
}
