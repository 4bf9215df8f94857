import type { GoalState } from '@reknit/cases/model';
import type { CaseId, LocalDate, ParticipantId, PracticeId } from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('goal')
export class GoalEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  @Column('uuid', { name: 'participant_id', nullable: true }) participantId!: ParticipantId | null;
  @Column('text') words!: string;
  @Column('text') state!: GoalState;
  @Column('date', { name: 'target_on', nullable: true }) targetOn!: LocalDate | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
