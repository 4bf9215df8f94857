import type { RuptureKind, RuptureStatus } from '@reknit/cases/model';
import type { AccountId, CaseId, PracticeId } from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rupture_event')
export class RuptureEventEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  @Column('text') title!: string;
  @Column('text') kind!: RuptureKind;
  @Column('text') summary!: string;
  @Column('text', { name: 'when_text' }) whenText!: string;
  @Column('text') status!: RuptureStatus;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: AccountId;
}
