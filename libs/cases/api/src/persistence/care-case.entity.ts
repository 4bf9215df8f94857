import type { CaseKind, CaseState, EpisodeEndReason } from '@reknit/cases/model';
import type {
  AccountId,
  CaseId,
  LocalDate,
  PracticeId,
  RelationSubtype,
  RelationType,
} from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('care_case')
export class CareCaseEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: CaseId;
  @Column('text') title!: string;
  @Column('text') kind!: CaseKind;
  @Column('text', { name: 'relation_type' }) relationType!: RelationType;
  @Column('text', { name: 'relation_subtype' }) relationSubtype!: RelationSubtype;
  @Column('text') state!: CaseState;
  @Column('text', { name: 'presenting_problem', default: '' }) presentingProblem!: string;
  @Column('date', { name: 'opened_on' }) openedOn!: LocalDate;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: LocalDate | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: EpisodeEndReason | null;
  @Column('integer', { default: 1 }) episode!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: AccountId;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'last_activity_at' }) lastActivityAt!: Date;
}
