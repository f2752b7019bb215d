import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CloudServiceName } from '../contract/cloud-service-name.js';
import type { RescueStage } from '../contract/rescue-stage.js';

/** An application as it is kept; what people wrote, and the contact address, only sealed. */
@Entity({ schema: 'rescue', name: 'rescue' })
export class RescueRow {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') service: CloudServiceName;
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'link_id', nullable: true }) linkId: string | null;
  @Column('text') language: 'ja' | 'en';
  @Column('bytea', { name: 'sealed_words' }) sealedWords: Buffer;
  @Column('text') stage: RescueStage;
  @Column('timestamptz', { name: 'begun_at' }) begunAt: Date;
  @Column('bytea', { name: 'code_key', nullable: true }) codeKey: Buffer | null;
  @Column('timestamptz', { name: 'code_sent_at', nullable: true }) codeSentAt: Date | null;
  @Column('integer', { name: 'codes_sent' }) codesSent: number;
  @Column('integer', { name: 'code_tries' }) codeTries: number;
  @Column('timestamptz', { name: 'contact_proved_at', nullable: true }) contactProvedAt: Date | null;
  @Column('text', { name: 'check_recorded_by', nullable: true }) checkRecordedBy: string | null;
  @Column('timestamptz', { name: 'check_recorded_at', nullable: true }) checkRecordedAt: Date | null;
  @Column('text', { name: 'check_confirmed_by', nullable: true }) checkConfirmedBy: string | null;
  @Column('timestamptz', { name: 'check_confirmed_at', nullable: true }) checkConfirmedAt: Date | null;
  @Column('timestamptz', { name: 'requested_at', nullable: true }) requestedAt: Date | null;
  @Column('boolean', { name: 'proposed_approval', nullable: true }) proposedApproval: boolean | null;
  @Column('timestamptz', { name: 'proposed_at', nullable: true }) proposedAt: Date | null;
  @Column('text', { name: 'proposed_by', nullable: true }) proposedBy: string | null;
  @Column('boolean', { nullable: true }) approved: boolean | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'opening_at', nullable: true }) openingAt: Date | null;
  @Column('integer') openings: number;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) until: Date | null;
  @Column('timestamptz', { name: 'ending_told_at', nullable: true }) endingToldAt: Date | null;
  @Column('integer') closings: number;
  @Column('timestamptz', { name: 'close_at', nullable: true }) closeAt: Date | null;
  @Column('boolean', { name: 'to_forget' }) toForget: boolean;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
