import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActKind } from '../contract/events.js';
import type { ActStage } from '../domain/act.js';

/** An act as it is kept; its reason only sealed. */
@Entity({ schema: 'desk', name: 'act' })
export class ActRow {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') kind: ActKind;
  @Column('uuid', { name: 'link_id' }) linkId: string;
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column('bytea', { name: 'sealed_reason' }) sealedReason: Buffer;
  @Column('boolean', { name: 'takes_two' }) takesTwo: boolean;
  @Column('text') stage: ActStage;
  @Column('text', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('text', { name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
