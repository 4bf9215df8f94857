import {
  COMMITMENT_LIMITS,
  CORRECTION_REASONS,
  CORRECTIONS,
  EXCUSE_REASONS,
  REPORTS,
  RESOLUTIONS,
  type CorrectionReason,
  type CorrectionTo,
  type CorrectOccurrence,
  type DisputeOccurrence,
  type ExcuseOccurrence,
  type ExcuseReason,
  type PauseCommitment,
  type ReportOccurrence,
  type ReportWord,
  type Resolution,
  type ResolveOccurrence,
} from '@reknit/agreements/model';
import { CalendarDay, expectSame, Id, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { IsIn } from 'class-validator';
import { Moment } from './commitment-moment';

const { note } = COMMITMENT_LIMITS;

export class ReportOccurrenceDto implements ReportOccurrence {
  @IsIn(REPORTS) word!: ReportWord;
  @Optional() @Moment() keptAt?: string;
  @Optional() @Paragraphs(note) note?: string;
}
expectSame<ReportOccurrenceDto, ReportOccurrence>(true);

export class CorrectOccurrenceDto implements CorrectOccurrence {
  @IsIn(CORRECTIONS) to!: CorrectionTo;
  @IsIn(CORRECTION_REASONS) reason!: CorrectionReason;
  @Optional() @Paragraphs(note) note?: string;
}
expectSame<CorrectOccurrenceDto, CorrectOccurrence>(true);

export class ExcuseOccurrenceDto implements ExcuseOccurrence {
  @IsIn(EXCUSE_REASONS) reason!: ExcuseReason;
  @Optional() @Paragraphs(note) note?: string;
}
expectSame<ExcuseOccurrenceDto, ExcuseOccurrence>(true);

export class DisputeOccurrenceDto implements DisputeOccurrence {
  @Optional() @Paragraphs(note) note?: string;
}
expectSame<DisputeOccurrenceDto, DisputeOccurrence>(true);

export class ResolveOccurrenceDto implements ResolveOccurrence {
  @IsIn(RESOLUTIONS) resolution!: Resolution;
  @Optional() @Paragraphs(note) note?: string;
}
expectSame<ResolveOccurrenceDto, ResolveOccurrence>(true);

export class PauseCommitmentDto implements PauseCommitment {
  @CalendarDay() from!: string;
  @CalendarDay() until!: string;
}
expectSame<PauseCommitmentDto, PauseCommitment>(true);

export class OccurrenceIdDto {
  @Id() occurrenceId!: string;
}

export class CommitmentIdDto {
  @Id() commitmentId!: string;
}

export class CommitmentCaseDto {
  @Id() caseId!: string;
}

export class CaseOccurrenceDto {
  @Id() caseId!: string;
  @Id() occurrenceId!: string;
}
