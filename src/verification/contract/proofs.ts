import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import type { Purpose } from './purpose.js';

/** What other contexts do to proofs inside their own transaction. */
export abstract class Proofs {
  /** Spends a living proof, once and for one purpose; throws ProofSpent or ProofExpired. */
  abstract spend(unit: UnitOfWork, spending: Spending): Promise<void>;

  /**
   * Ends every open proof of these cards; where a proof asked for this, it is spent first.
   * Throws ProofSpent or ProofExpired for that one.
   */
  abstract endAllOf(unit: UnitOfWork, cards: readonly ProvedCard[], askedBy?: Asking): Promise<void>;
}

/** Which card. */
export interface ProvedCard {
  readonly issuer: string;
  readonly subject: string;
}

/** Which proof is spent, and for what. */
export interface Spending {
  readonly proofId: string;
  readonly purpose: Purpose;
}

/** The proof that asked for others to be ended. */
export interface Asking extends Spending {
  /** Whether it stays readable, spent, so that its browser still sees what it came to. */
  readonly stays?: boolean;
}
