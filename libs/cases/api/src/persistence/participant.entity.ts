import type { ParticipantState } from '@reknit/cases/model';
import type { CaseId, ClientId, LocalDate, ParticipantId, PracticeId } from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participant')
export class ParticipantEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: ParticipantId;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  @Column('uuid', { name: 'client_id' }) clientId!: ClientId;
  @Column('text') state!: ParticipantState;
  @Column('date', { name: 'from_on' }) fromOn!: LocalDate;
  @Column('date', { name: 'to_on', nullable: true }) toOn!: LocalDate | null;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}
