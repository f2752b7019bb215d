import { DomainError } from '../../shared/domain/domain-error.js';

/** No living proof stands behind this browser. */
export class CardNotProven extends DomainError {
  readonly code = 'verification.card-not-proven';
  readonly kind = 'unauthenticated';
  override readonly wayOut = '/menu';
}

/** The proof was used already; each reading of the card serves once. */
export class ProofSpent extends DomainError {
  readonly code = 'verification.proof-spent';
  readonly kind = 'conflict';
  override readonly wayOut = '/menu';
}

/** The proof is older than it may be. */
export class ProofExpired extends DomainError {
  readonly code = 'verification.proof-expired';
  readonly kind = 'unauthenticated';
  override readonly wayOut = '/menu';
}
