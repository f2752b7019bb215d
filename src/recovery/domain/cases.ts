import type { Actor, DomainEvent } from '../../shared/domain/domain-event.js';
import type { Case } from './case.js';

/** Where cases are kept. Each save spends the proof that took its case over, and throws ProofSpent or ProofExpired. */
export abstract class Cases {
  /**
   * Adds a case, spends its proof and uses its link, together. Throws the refusals of both, TooManyRecoveries,
   * RecoveryOverloaded, CodeTriesUsedUp for one that a code stands before, or AnotherIsOpen.
   */
  abstract add(opened: Case, by: Actor): Promise<void>;

  /** Saves an attempt at a step, if the link may still be used; throws the link's refusals, or StaleVersion. */
  abstract saveAttempt(begun: Case, by: Actor): Promise<void>;

  /** Saves any other change; throws StaleVersion where the case was changed meanwhile. */
  abstract save(changed: Case, by: Actor): Promise<void>;

  /** Whether a case still stands as it was last saved. */
  abstract stands(saved: Case): Promise<boolean>;

  abstract ofProof(proofId: string): Promise<Case | undefined>;

  /** The case of a link that is neither over nor, for all the database knows, left alone for too long. */
  abstract openOf(linkId: string): Promise<Case | undefined>;

  /** The tries at codes of a link's other cases that were made since a moment. */
  abstract codeTriesBeside(other: Case, since: Date): Promise<number>;

  /** Cases that waited long enough and whose person was not told yet; a hundred at most. */
  abstract due(at: Date): Promise<readonly Case[]>;

  /** Records a refusal that made no case. */
  abstract note(event: DomainEvent, by: Actor): Promise<void>;
}
