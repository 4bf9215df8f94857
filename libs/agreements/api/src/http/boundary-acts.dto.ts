import {
  BOUNDARY_ANSWERS,
  BOUNDARY_EVENT_TYPES,
  BOUNDARY_HELD,
  BOUNDARY_LIMITS,
  BOUNDARY_PARTS,
  type AnswerBoundary,
  type BoundaryFeeling,
  type ChooseAfterRefusal,
  type CloseBoundaryPrompt,
  type HeardBoundaryAnswer,
  type LogBoundaryEvent,
  type MarkBoundaryReady,
  type PauseBoundary,
  type RehearseBoundary,
  type RenewBoundary,
  type RetireBoundary,
  type ReturnBoundary,
  type StrikeBoundaryEvent,
  type TellBoundary,
} from '@reknit/agreements/model';
import { CalendarDay, expectSame, Line, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Moment } from './commitment-moment';

const { confidence, intensity, felt, feltWord, returnComment, clinicianNote } = BOUNDARY_LIMITS;
const HIGHEST_REVISION = 10_000;
const RUNGS = [0, 1, 2, 3] as const;

export class RehearseBoundaryDto implements RehearseBoundary {
  @Optional() @Paragraphs(BOUNDARY_LIMITS.why) note?: string;
}
expectSame<RehearseBoundaryDto, RehearseBoundary>(true);

export class TellBoundaryDto implements TellBoundary {
  @IsBoolean() inProduct!: boolean;
  @IsArray() @ArrayUnique() @IsIn(BOUNDARY_PARTS, { each: true }) parts!: (typeof BOUNDARY_PARTS)[number][];
}
expectSame<TellBoundaryDto, TellBoundary>(true);

export class HeardBoundaryAnswerDto implements HeardBoundaryAnswer {
  @IsIn(['agreed', 'refused']) answer!: HeardBoundaryAnswer['answer'];
}
expectSame<HeardBoundaryAnswerDto, HeardBoundaryAnswer>(true);

export class BoundaryFeelingDto implements BoundaryFeeling {
  @Line(feltWord) word!: string;
  @IsInt() @Min(intensity.min) @Max(intensity.max) strength!: number;
}
expectSame<BoundaryFeelingDto, BoundaryFeeling>(true);

export class LogBoundaryEventDto implements LogBoundaryEvent {
  @IsIn(BOUNDARY_EVENT_TYPES) type!: (typeof BOUNDARY_EVENT_TYPES)[number];
  @Moment() occurredAt!: string;
  @Optional() @Paragraphs(BOUNDARY_LIMITS.eventWhat) what?: string;
  @Optional() @IsInt() @Min(intensity.min) @Max(intensity.max) intensity?: number;
  @IsIn(RUNGS) responseLevelUsed!: (typeof RUNGS)[number];
  @Optional() @IsIn(BOUNDARY_HELD) heldResponse?: (typeof BOUNDARY_HELD)[number];
  @IsArray()
  @ArrayMaxSize(felt.max)
  @ValidateNested({ each: true })
  @Type(() => BoundaryFeelingDto)
  felt!: BoundaryFeelingDto[];
  @IsBoolean() safeNow!: boolean;
  @IsIn(['session', 'message', 'no']) wantToRaise!: LogBoundaryEvent['wantToRaise'];
}
expectSame<LogBoundaryEventDto, LogBoundaryEvent>(true);

export class StrikeBoundaryEventDto implements StrikeBoundaryEvent {
  @Paragraphs(BOUNDARY_LIMITS.reason) reason!: string;
}
expectSame<StrikeBoundaryEventDto, StrikeBoundaryEvent>(true);

export class PauseBoundaryDto implements PauseBoundary {
  @IsBoolean() emergencyToday!: boolean;
}
expectSame<PauseBoundaryDto, PauseBoundary>(true);

export class RenewBoundaryDto implements RenewBoundary {
  @CalendarDay() reviewOn!: string;
  @Optional() @CalendarDay() endsOn?: string;
  @Optional() @IsInt() @Min(confidence.min) @Max(confidence.max) confidence?: number;
}
expectSame<RenewBoundaryDto, RenewBoundary>(true);

export class RetireBoundaryDto implements RetireBoundary {
  @IsBoolean() retracted!: boolean;
  @Optional() @Paragraphs(BOUNDARY_LIMITS.farewell) note?: string;
}
expectSame<RetireBoundaryDto, RetireBoundary>(true);

export class ChooseAfterRefusalDto implements ChooseAfterRefusal {
  @IsIn(['keep_as_limit', 'drop']) choice!: ChooseAfterRefusal['choice'];
}
expectSame<ChooseAfterRefusalDto, ChooseAfterRefusal>(true);

export class AnswerBoundaryDto implements AnswerBoundary {
  @IsIn(BOUNDARY_ANSWERS) answer!: (typeof BOUNDARY_ANSWERS)[number];
  @IsInt() @Min(1) @Max(HIGHEST_REVISION) revision!: number;
  @Optional() @Paragraphs(BOUNDARY_LIMITS.wording) wording?: string;
}
expectSame<AnswerBoundaryDto, AnswerBoundary>(true);

export class ReturnBoundaryDto implements ReturnBoundary {
  @Paragraphs(returnComment) comment!: string;
}
expectSame<ReturnBoundaryDto, ReturnBoundary>(true);

export class MarkBoundaryReadyDto implements MarkBoundaryReady {
  @Optional() @Paragraphs(clinicianNote) whyBoundary?: string;
  @Optional() @IsBoolean() guardianHeard?: boolean;
  @Optional() @Paragraphs(clinicianNote) forMinor?: string;
}
expectSame<MarkBoundaryReadyDto, MarkBoundaryReady>(true);

export class CloseBoundaryPromptDto implements CloseBoundaryPrompt {
  @Paragraphs(returnComment) note!: string;
}
expectSame<CloseBoundaryPromptDto, CloseBoundaryPrompt>(true);
