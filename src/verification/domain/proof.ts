import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import { CardProven } from '../contract/events.js';

/** Minutes that a proof lives. */
export const PROOF_MINUTES = 10;

/** What a proof is made of; the subject and the name leave this object only sealed. */
export interface ProofState {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly acr: string | undefined;
  readonly provenAt: Date;
  readonly expiresAt: Date;
}

/** This card was read in this browser at this time. */
export class Proof extends AggregateRoot {
  private constructor(readonly state: ProofState) {
    super();
  }

  /** Born when the provider's answer has passed every check. */
  static establish(given: Omit<ProofState, 'expiresAt'>): Proof {
    const expiresAt = new Date(given.provenAt.getTime() + PROOF_MINUTES * 60_000);
    const proof = new Proof({ ...given, expiresAt });
    proof.record(new CardProven(given.id));
    return proof;
  }
}
