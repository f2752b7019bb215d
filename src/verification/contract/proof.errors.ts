import { DomainError, type SignInAgain } from '../../shared/domain/domain-error.js';

const READ_AGAIN: SignInAgain = { by: 'card', then: 'menu' };

/** No living proof stands behind this browser. */
export class CardNotProven extends DomainError {
  readonly code = 'verification.card-not-proven';
  readonly kind = 'unauthenticated';
  override readonly wayOut = '/menu';
  override readonly signInAgain = READ_AGAIN;
}

/** The proof was used already; each reading of the card serves once. */
export class ProofSpent extends DomainError {
  readonly code = 'verification.proof-spent';
  readonly kind = 'conflict';
  override readonly wayOut = '/menu';
  override readonly signInAgain = READ_AGAIN;
}

/** The proof is older than it may be. */
export class ProofExpired extends DomainError {
  readonly code = 'verification.proof-expired';
  readonly kind = 'unauthenticated';
  override readonly wayOut = '/menu';
  override readonly signInAgain = READ_AGAIN;
}
