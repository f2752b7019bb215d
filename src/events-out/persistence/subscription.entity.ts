import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageReason, SubscriptionStage } from '../domain/subscription-state.js';

/** A subscription as it is kept; what its subscriber wants to see in the Authorization header, only sealed. */
@Entity({ schema: 'events_out', name: 'subscription' })
export class SubscriptionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text', { name: 'integrator_id' }) integratorId: string;
  @Column('text', { name: 'delivery_url' }) deliveryUrl: string;
  @Column('text', { name: 'event_types', array: true }) eventTypes: string[];
  @Column('bytea', { name: 'sealed_authorization', nullable: true }) sealedAuthorization: Buffer | null;
  @Column('text', { name: 'state' }) stage: SubscriptionStage;
  @Column('text', { nullable: true }) reason: StageReason | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null;
}
