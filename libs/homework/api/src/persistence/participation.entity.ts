import type { AttentionLevel, HeldFor, QualityRating, WrittenStatus } from '@reknit/homework/model';
import type {
  CaseId,
  ClientId,
  HomeworkId,
  Instant,
  ParticipantId,
  ParticipationId,
  PracticeId,
} from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant-column';

@Entity('participation')
export class ParticipationEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: ParticipationId;
  @Column('uuid', { name: 'homework_id' }) homeworkId!: HomeworkId;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  @Column('uuid', { name: 'participant_id' }) participantId!: ParticipantId;
  @Column('uuid', { name: 'client_id' }) clientId!: ClientId;
  @Column('text', { name: 'person_name' }) personName!: string;
  @Column('text', { default: 'assigned' }) status!: WrittenStatus;
  @Column('text', { name: 'paused_from', nullable: true }) pausedFrom!: 'assigned' | 'in_progress' | null;
  @Column('text', { name: 'held_for', nullable: true }) heldFor!: HeldFor | null;
  @Column('text', { name: 'held_from', nullable: true }) heldFrom!:
    'assigned' | 'in_progress' | 'paused' | null;
  @Column(instantColumn('held_at', { nullable: true })) heldAt!: Instant | null;
  @Column(instantColumn('due_at')) dueAt!: Instant;
  @Column(instantColumn('lapse_at')) lapseAt!: Instant;
  @Column(instantColumn('opened_at', { nullable: true })) openedAt!: Instant | null;
  @Column(instantColumn('submitted_at', { nullable: true })) submittedAt!: Instant | null;
  @Column(instantColumn('reviewed_at', { nullable: true })) reviewedAt!: Instant | null;
  @Column(instantColumn('ended_at', { nullable: true })) endedAt!: Instant | null;
  @Column('smallint', { nullable: true }) quality!: QualityRating | null;
  @Column('integer', { name: 'entry_count', default: 0 }) entryCount!: number;
  @Column('smallint', { name: 'last_helpful', nullable: true }) lastHelpful!: number | null;
  @Column('text', { name: 'last_worse', nullable: true }) lastWorse!: 'no' | 'somewhat' | 'yes' | null;
  @Column('text', { nullable: true }) attention!: AttentionLevel | null;
  @Column(instantColumn('attention_at', { nullable: true })) attentionAt!: Instant | null;
  @Column('integer', { default: 1 }) version!: number;
}
