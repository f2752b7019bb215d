import type { Actor, DomainEvent } from '../../shared/domain/domain-event.js';
import type { Case } from './case.js';
import type { Leftover } from './leftover.js';
import type { Step } from './plan.js';

/** Where cases are kept. Each save spends the proof that took its case over, and throws ProofSpent or ProofExpired. */
export abstract class Cases {
  /**
   * Adds a case, spends its proof and uses its link, together; `had` is what it was known when its guard was chosen. Throws
   * the refusals of both, TooManyRecoveries, RecoveryOverloaded, CodeTriesUsedUp for one that a code stands before,
   * AnotherIsOpen, or RecoveryInProgress where more was tried meanwhile.
   */
  abstract add(opened: Case, had: ReadonlySet<Step>, by: Actor): Promise<void>;

  /** What was tried for an account since a moment: over all its links, whatever became of it. */
  abstract triedSince(accountId: string, since: Date): Promise<ReadonlySet<Step>>;

  /** Saves an attempt at a step, if the link may still be used; throws the link's refusals, AnotherIsOpen or StaleVersion. */
  abstract saveAttempt(begun: Case, by: Actor): Promise<void>;

  /** Saves any other change; throws StaleVersion where the case was changed meanwhile. */
  abstract save(changed: Case, by: Actor): Promise<void>;

  /** The same by a task; whoever took the case up in this moment goes before it. */
  abstract saveUnlessOvertaken(changed: Case, by: Actor): Promise<void>;

  /** Saves a case whose credential is in force, with what was to follow and did not; throws StaleVersion. */
  abstract saveIssued(issued: Case, left: Leftover, by: Actor): Promise<void>;

  /** Whether a case still stands as it was last saved. */
  abstract stands(saved: Case): Promise<boolean>;

  abstract ofProof(proofId: string): Promise<Case | undefined>;

  /** The case of a link that is neither over nor, for all the database knows, left alone for too long. */
  abstract openOf(linkId: string): Promise<Case | undefined>;

  /** The tries at codes of a link's other cases that were made since a moment. */
  abstract codeTriesBeside(other: Case, since: Date): Promise<number>;

  /** Cases that waited long enough and whose person was not told yet; a hundred at most. */
  abstract due(at: Date): Promise<readonly Case[]>;

  /** Cases whose attempt has been silent for so long that its answer counts as lost; a hundred at most. */
  abstract silent(at: Date): Promise<readonly Case[]>;

  /** Cases with a password that need not be changed, issued before a moment; a hundred at most. */
  abstract unforcedBefore(moment: Date): Promise<readonly Case[]>;

  /** Records something that changed no case: a refusal that made none, or what became of one that had ended; with what was left of it. */
  abstract note(event: DomainEvent, by: Actor, left?: Leftover): Promise<void>;
}
