import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A proof as it is kept: the token as SHA-256, the card as a fingerprint and sealed. */
@Entity({ schema: 'verification', name: 'proof' })
export class ProofRow {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'token_sha256' }) tokenSha256: Buffer;
  @Column('bytea', { name: 'card_key' }) cardKey: Buffer;
  @Column('bytea', { name: 'sealed_card', nullable: true }) sealedCard: Buffer | null;
  @Column('text', { nullable: true }) acr: string | null;
  @Column('timestamptz', { name: 'proven_at' }) provenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
