import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plan } from '../contract/events.js';
import type { CaseStage } from '../domain/case.js';

/** A case as it is kept. */
@Entity({ schema: 'recovery', name: 'case' })
export class CaseRow {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid', { name: 'proof_id' }) proofId: string;
  @Column('uuid', { name: 'link_id' }) linkId: string;
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column('text') plan: Plan;
  @Column('boolean', { name: 'phone_lost' }) phoneLost: boolean;
  @Column('text') stage: CaseStage;
  @Column('integer') attempts: number;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
