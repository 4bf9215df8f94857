import { OBSTACLES } from '@reknit/exercises/model';
import {
  HOMEWORK_LIMITS,
  HomeworkPlace,
  QUALITY_RATINGS,
  type Afterwards,
  type AnswerInRoom,
  type AssignHomework,
  type DueWish,
  type EndHomework,
  type QualityRating,
  type RecordExerciseReview,
  type RepeatWish,
  type RescheduleHomework,
  type ReviewHomework,
  type SaveDraft,
  type SubmitHomework,
} from '@reknit/homework/model';
import {
  CalendarDay,
  ClockTime,
  expectSame,
  Id,
  Ids,
  Line,
  Optional,
  Paragraphs,
  ZoneName,
} from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ByField, TextsByPath } from './json-decorators';

const {
  toAll,
  rationale,
  whenAndWhere,
  obstacle,
  smallestVersion,
  graceMinutes,
  summary,
  minutes,
  everyWeeks,
  times,
} = HOMEWORK_LIMITS;
const MODES = ['solo', 'pair_parallel', 'pair_turns', 'shared_document', 'clinician_led'] as const;
const MOST_PEOPLE = 12;
const MOST_CODES = 50;
const LONGEST_CODE = 60;
const LATEST_VERSION = 10_000;
const EXERCISE_CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;

export class DueWishDto implements DueWish {
  @CalendarDay() date!: string;
  @Optional() @ClockTime() time?: string;
  @ZoneName() timeZone!: string;
  @IsInt() @Min(graceMinutes.min) @Max(graceMinutes.max) graceMinutes!: number;
}
expectSame<DueWishDto, DueWish>(true);

export class ExercisePinDto {
  @Matches(EXERCISE_CODE) code!: string;
  @IsInt() @Min(1) @Max(LATEST_VERSION) version!: number;
}

export class RecordExerciseReviewDto implements RecordExerciseReview {
  @CalendarDay() on!: string;
}
expectSame<RecordExerciseReviewDto, RecordExerciseReview>(true);

export class RepeatWishDto implements RepeatWish {
  @IsInt() @Min(everyWeeks.min) @Max(everyWeeks.max) everyWeeks!: number;
  @IsInt() @Min(times.min) @Max(times.max) times!: number;
}
expectSame<RepeatWishDto, RepeatWish>(true);

export class AssignHomeworkDto implements AssignHomework {
  @IsDefined() @ValidateNested() @Type(() => ExercisePinDto) exercise!: ExercisePinDto;
  @IsIn(MODES) mode!: (typeof MODES)[number];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_PEOPLE) @ArrayUnique() @Ids() participantIds!: string[];
  @IsIn(Object.values(HomeworkPlace)) place!: HomeworkPlace;
  @Paragraphs(rationale) rationale!: string;
  @Line(whenAndWhere) whenAndWhere!: string;
  @Paragraphs(obstacle) obstacle!: string;
  @Paragraphs(smallestVersion) smallestVersion!: string;
  @IsDefined() @ValidateNested() @Type(() => DueWishDto) due!: DueWishDto;
  @Optional() @ValidateNested() @Type(() => RepeatWishDto) repeat?: RepeatWishDto;
  @IsArray()
  @ArrayMaxSize(MOST_CODES)
  @IsString({ each: true })
  @MaxLength(LONGEST_CODE, { each: true })
  acknowledged!: string[];
  @IsBoolean() ready!: boolean;
  @Optional() @ByField() settings?: Record<string, unknown>;
}
expectSame<AssignHomeworkDto, AssignHomework>(true);

export class RescheduleHomeworkDto implements RescheduleHomework {
  @IsDefined() @ValidateNested() @Type(() => DueWishDto) due!: DueWishDto;
}
expectSame<RescheduleHomeworkDto, RescheduleHomework>(true);

export class EndHomeworkDto implements EndHomework {
  @Optional() @Paragraphs({ max: summary.max }) note?: string;
}
expectSame<EndHomeworkDto, EndHomework>(true);

export class ReviewHomeworkDto implements ReviewHomework {
  @Id() entryId!: string;
  @IsIn(['accept', 'return']) decision!: ReviewHomework['decision'];
  @Optional() @IsIn(QUALITY_RATINGS) quality?: QualityRating;
  @Paragraphs(summary) summary!: string;
  @TextsByPath() comments!: Record<string, string>;
  @Optional() @Paragraphs(toAll) toAll?: string;
}
expectSame<ReviewHomeworkDto, ReviewHomework>(true);

export class SaveDraftDto implements SaveDraft {
  @IsInt() @Min(0) baseRevision!: number;
  @ByField() changes!: Record<string, unknown>;
  @Line({ max: LONGEST_CODE }) step!: string;
}
expectSame<SaveDraftDto, SaveDraft>(true);

export class SubmitHomeworkDto implements SubmitHomework {
  @ByField() answers!: Record<string, unknown>;
}
expectSame<SubmitHomeworkDto, SubmitHomework>(true);

export class AnswerInRoomDto extends SubmitHomeworkDto implements AnswerInRoom {
  @Optional() @Id() after?: string;
}
expectSame<AnswerInRoomDto, AnswerInRoom>(true);

export class AfterwardsDto implements Afterwards {
  @IsInt() @Min(0) @Max(4) helpful!: number;
  @Optional() @Paragraphs({ max: HOMEWORK_LIMITS.afterComment.max }) comment?: string;
  @IsIn(['no', 'somewhat', 'yes']) worse!: Afterwards['worse'];
  @Optional() @IsInt() @Min(minutes.min) @Max(minutes.max) minutes?: number;
  @IsArray()
  @ArrayMaxSize(OBSTACLES.length)
  @ArrayUnique()
  @IsIn(OBSTACLES, { each: true })
  obstacles!: string[];
}
expectSame<AfterwardsDto, Afterwards>(true);

export class CaseIdDto {
  @Id() caseId!: string;
}

export class HomeworkIdDto {
  @Id() homeworkId!: string;
}

export class ParticipationIdDto {
  @Id() id!: string;
}

export class EntryIdDto {
  @Id() entryId!: string;
}

export class ExerciseVersionDto {
  @Matches(EXERCISE_CODE) code!: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(LATEST_VERSION) version!: number;
}
