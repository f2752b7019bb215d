import { Injectable } from '@nestjs/common';
import { sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';
import { type Actor, theService } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { ProofExpired, ProofSpent } from '../contract/proof.errors.js';
import { type Asking, Proofs, type ProvedCard, type Spending } from '../contract/proofs.js';
import type { Proof } from '../domain/proof.js';
import { cardKeys, sealCard } from './card-sealing.js';
import { ProofRow } from './proof.entity.js';

/** Keeps proofs in PostgreSQL, whose constraints decide who spends one. */
@Injectable()
export class PostgresProofs extends Proofs {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
  ) {
    super();
  }

  async add(proof: Proof, token: string, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await unit.tx.insert(ProofRow, this.toRow(proof, token));
      await unit.take(proof);
    });
  }

  override async spend(unit: UnitOfWork, { proofId, purpose }: Spending): Promise<void> {
    // The row lock makes an ending that runs at the same time wait, or be seen.
    const living: unknown[] = await unit.tx.query(
      `SELECT 1 FROM verification.proof WHERE id = $1 AND ended_at IS NULL AND expires_at > shared.now() FOR UPDATE`,
      [proofId],
    );
    if (living.length === 0) throw new ProofExpired();
    try {
      await unit.tx.query(
        `INSERT INTO verification.spending (proof_id, purpose, spent_at) VALUES ($1, $2, shared.now())`,
        [proofId, purpose],
      );
    } catch (error) {
      throw violates(error, 'spending_pkey') ? new ProofSpent() : error;
    }
  }

  override async endAllOf(unit: UnitOfWork, cards: readonly ProvedCard[], askedBy?: Asking): Promise<void> {
    const keys = cards.flatMap(({ issuer, subject }) => cardKeys(this.vault, issuer, subject));
    // All are locked in one order first; two endings that each held one proof would wait for each other for ever.
    await unit.tx.query(
      `SELECT 1 FROM verification.proof WHERE card_key = ANY($1) AND ended_at IS NULL ORDER BY id FOR UPDATE`,
      [keys],
    );
    if (askedBy) await this.spend(unit, askedBy);
    await unit.tx.query(
      `UPDATE verification.proof SET ended_at = shared.now(), sealed_card = NULL
        WHERE card_key = ANY($1) AND ended_at IS NULL AND id IS DISTINCT FROM $2`,
      [keys, askedBy?.stays ? askedBy.proofId : null],
    );
  }

  /** Ends the proof behind a browser's token, as when its person leaves. */
  async endBehind(token: string | undefined): Promise<void> {
    if (!token) return;
    await this.store.transact(theService, (unit) =>
      unit.tx.query(
        `UPDATE verification.proof SET ended_at = shared.now(), sealed_card = NULL
          WHERE token_sha256 = $1 AND ended_at IS NULL`,
        [sha256(token)],
      ),
    );
  }

  private toRow({ state }: Proof, token: string): ProofRow {
    const [cardKey] = cardKeys(this.vault, state.issuer, state.subject);
    return {
      id: state.id,
      tokenSha256: sha256(token),
      cardKey: cardKey ?? Buffer.alloc(0),
      sealedCard: sealCard(this.vault, state),
      acr: state.acr ?? null,
      provenAt: state.provenAt,
      expiresAt: state.expiresAt,
      endedAt: null,
    };
  }
}
