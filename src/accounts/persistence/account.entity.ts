import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last facts known of an account. */
@Entity({ schema: 'accounts', name: 'account' })
export class AccountRow {
  @PrimaryColumn('text') id: string;
  @Column('text') kind: 'student' | 'staff';
  @Column('text') standing: 'current' | 'left';
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt: Date | null;
  @Column('text', { name: 'merged_into', nullable: true }) mergedInto: string | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
  @Column('text', { nullable: true }) faculty: string | null;
  @Column('text', { name: 'person_id' }) personId: string;
  @Column('boolean') privileged: boolean;
  @Column('text') language: 'ja' | 'en';
  @Column('bytea', { name: 'sealed_facts' }) sealedFacts: Buffer;
  @Column('timestamptz', { name: 'as_of' }) asOf: Date;
}
