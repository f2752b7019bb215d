import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndReason } from '../contract/events.js';
import type { HoldReason } from '../contract/link.query.js';

/** A link as it is kept: the card as a fingerprint for finding, and sealed. */
@Entity({ schema: 'linking', name: 'link' })
export class LinkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('bytea', { name: 'card_key', nullable: true }) cardKey: Buffer | null;
  @Column('bytea', { name: 'sealed_card', nullable: true }) sealedCard: Buffer | null;
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column('text', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'proof_id', nullable: true }) proofId: string | null;
  @Column('text', { name: 'consent_version', nullable: true }) consentVersion: string | null;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt: Date;
  @Column('timestamptz', { name: 'usable_from', nullable: true }) usableFrom: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { name: 'held_at', nullable: true }) heldAt: Date | null;
  @Column('text', { name: 'held_because', nullable: true }) heldBecause: HoldReason | null;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: EndReason | null;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: string | null;
}
