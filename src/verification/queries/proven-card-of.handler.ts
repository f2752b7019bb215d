import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';
import { type ProvenCard, ProvenCardOf } from '../contract/proven-card.query.js';
import { openCard } from '../persistence/card-sealing.js';

interface Found {
  readonly id: string;
  readonly sealed_card: Buffer;
  readonly proven_at: Date;
  readonly expires_at: Date;
  readonly spent: boolean;
}

/** Finds the living proof by its token: one look-up by a unique index, however many cards are linked. */
@QueryHandler(ProvenCardOf)
export class ProvenCardOfHandler implements IQueryHandler<ProvenCardOf> {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  async execute({ cardToken }: ProvenCardOf): Promise<ProvenCard | undefined> {
    if (!cardToken) return undefined;
    const [found] = await this.database.query<Found[]>(
      `SELECT proof.id, proof.sealed_card, proof.proven_at, proof.expires_at, spending.proof_id IS NOT NULL AS spent
         FROM verification.proof LEFT JOIN verification.spending ON spending.proof_id = proof.id
        WHERE token_sha256 = $1 AND ended_at IS NULL AND expires_at > shared.now()`,
      [sha256(cardToken)],
    );
    if (!found) return undefined;
    const { issuer, subject, name } = openCard(this.vault, found.sealed_card);
    const { id, proven_at: provenAt, expires_at: expiresAt, spent } = found;
    return { proofId: id, issuer, subject, name, provenAt, expiresAt, spent };
  }
}
