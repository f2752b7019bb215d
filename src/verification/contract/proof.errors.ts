import { type SignInAgain } from '../../shared/domain/domain-error.js';
import { refusal } from '../../shared/domain/refusal.js';

const READ_AGAIN: SignInAgain = { by: 'card', then: 'menu' };

/** No living proof stands behind this browser. */
export class CardNotProven extends refusal('verification.card-not-proven', 'unauthenticated', {
  wayOut: '/menu',
  signInAgain: READ_AGAIN,
}) {}

/** The proof was used already; each reading of the card serves once. */
export class ProofSpent extends refusal('verification.proof-spent', 'conflict', {
  wayOut: '/menu',
  signInAgain: READ_AGAIN,
}) {}

/** The proof is older than it may be. */
export class ProofExpired extends refusal('verification.proof-expired', 'unauthenticated', {
  wayOut: '/menu',
  signInAgain: READ_AGAIN,
}) {}
