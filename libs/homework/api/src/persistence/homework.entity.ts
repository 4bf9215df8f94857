import type { TemplateKind } from '@reknit/exercises/model';
import type { AssignHomework, HomeworkPlace } from '@reknit/homework/model';
import type {
  AccountId,
  CaseId,
  HomeworkId,
  Instant,
  PracticeId,
  RelationType,
  TimeZoneName,
} from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant-column';

@Entity('homework')
export class HomeworkEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: HomeworkId;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  @Column('text', { name: 'template_code' }) templateCode!: string;
  @Column('integer', { name: 'template_version' }) templateVersion!: number;
  @Column('text', { name: 'relation_type' }) relationType!: RelationType;
  @Column('text') mode!: AssignHomework['mode'];
  @Column('text', { default: 'form' }) kind!: TemplateKind;
  @Column('jsonb', { default: {} }) settings!: Readonly<Record<string, unknown>>;
  @Column('text') place!: HomeworkPlace;
  @Column('text') rationale!: string;
  @Column('text', { name: 'when_and_where' }) whenAndWhere!: string;
  @Column('text') obstacle!: string;
  @Column('text', { name: 'smallest_version' }) smallestVersion!: string;
  @Column(instantColumn('due_at')) dueAt!: Instant;
  @Column('text', { name: 'due_time_zone' }) dueTimeZone!: TimeZoneName;
  @Column('boolean', { name: 'due_whole_day' }) dueWholeDay!: boolean;
  @Column('integer', { name: 'grace_minutes' }) graceMinutes!: number;
  @Column('text', { array: true, default: [] }) acknowledged!: string[];
  @Column('boolean', { name: 'judged_ready', default: false }) judgedReady!: boolean;
  @Column('uuid', { name: 'assigned_by' }) assignedBy!: AccountId;
  @Column(instantColumn('assigned_at')) assignedAt!: Instant;
  @Column('text', { default: 'open' }) status!: 'open' | 'closed' | 'withdrawn';
  @Column(instantColumn('ended_at', { nullable: true })) endedAt!: Instant | null;
  @Column('text', { name: 'end_note', nullable: true }) endNote!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}
