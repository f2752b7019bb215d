import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plan } from '../contract/events.js';
import type { FailureReason } from '../contract/failure.js';
import type { CaseStage } from '../domain/case-state.js';
import type { Guard } from '../domain/guard.js';
import type { Step } from '../domain/plan.js';

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
  @Column('text') step: Step;
  @Column('text') stage: CaseStage;
  @Column('text', { nullable: true }) failure: FailureReason | null;
  @Column('integer') attempts: number;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text') guard: Guard;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { name: 'due_told_at', nullable: true }) dueToldAt: Date | null;
  @Column('bytea', { name: 'code_key', nullable: true }) codeKey: Buffer | null;
  @Column('timestamptz', { name: 'code_sent_at', nullable: true }) codeSentAt: Date | null;
  @Column('integer', { name: 'codes_sent' }) codesSent: number;
  @Column('timestamptz', { name: 'code_tried_at', array: true }) codeTriedAt: readonly Date[];
  @Column('timestamptz', { name: 'granted_at', nullable: true }) grantedAt: Date | null;
  @Column('timestamptz', { name: 'continued_at', nullable: true }) continuedAt: Date | null;
  @Column('timestamptz', { name: 'pass_tried_at', nullable: true }) passTriedAt: Date | null;
  @Column('timestamptz', { name: 'password_tried_at', nullable: true }) passwordTriedAt: Date | null;
  @Column('timestamptz', { name: 'unforced_at', nullable: true }) unforcedAt: Date | null;
}
