import type { AmendsState, PausableAmends } from '@reknit/agreements/model';
import type {
  AccountId,
  CaseId,
  ClientId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  PracticeId,
  TimeZoneName,
} from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';

const asInstant: ValueTransformer = {
  from: (value: Date | null): Instant | null => value?.toISOString() ?? null,
  to: (value: unknown) => value,
};
const instant = (name: string, nullable = false): ColumnOptions => ({
  name,
  type: 'timestamptz',
  transformer: asInstant,
  nullable,
});

@Entity('amends_plan')
export class AmendsPlanEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  @Column('uuid', { name: 'participation_id' }) participationId!: ParticipationId;
  @Column('uuid', { name: 'author_participant_id' }) authorParticipantId!: ParticipantId;
  @Column('uuid', { name: 'author_client_id' }) authorClientId!: ClientId;
  @Column('text', { default: 'draft' }) state!: AmendsState;
  @Column('text', { name: 'paused_from', nullable: true }) pausedFrom!: PausableAmends | null;
  @Column('integer', { default: 0 }) versions!: number;
  @Column('integer', { name: 'in_force', nullable: true }) inForce!: number | null;
  @Column('boolean', { name: 'drafted_together', default: false }) draftedTogether!: boolean;
  @Column(instant('window_ends_at', true)) windowEndsAt!: Instant | null;
  @Column(instant('amending_ends_at', true)) amendingEndsAt!: Instant | null;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: LocalDate | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: LocalDate | null;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: TimeZoneName | null;
  @Column('date', { name: 'next_review_on', nullable: true }) nextReviewOn!: LocalDate | null;
  @Column(instant('over_at', true)) overAt!: Instant | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: AccountId;
  @Column(instant('created_at')) createdAt!: Instant;
  @Column('integer', { default: 1 }) version!: number;
}
