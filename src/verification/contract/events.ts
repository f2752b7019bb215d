import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** A card was read and proved in one browser. */
export class CardProven implements DomainEvent {
  static readonly type = 'verification.card-proven';
  readonly type = CardProven.type;

  constructor(readonly proofId: string) {}
}

/** The card's provider sent somebody back without a proof; `reason` is the code of the refusal. */
export class ProofRefused implements DomainEvent {
  static readonly type = 'verification.proof-refused';
  readonly type = ProofRefused.type;

  constructor(readonly reason: string) {}
}
