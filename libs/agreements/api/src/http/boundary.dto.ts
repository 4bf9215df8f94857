import {
  BOUNDARY_CHANNELS,
  BOUNDARY_DOMAINS,
  BOUNDARY_FLEX,
  BOUNDARY_LIMITS,
  BoundaryKind,
  CONTACT_LEVELS,
  SAFE_TO_TELL,
  WEEKDAYS,
  type BoundaryControlCheck,
  type BoundaryDraft,
  type BoundaryPerson,
  type BoundaryResponse,
  type BoundaryTime,
  type CreateBoundary,
  type SetContactLevel,
} from '@reknit/agreements/model';
import { applyDecorators } from '@nestjs/common';
import {
  CalendarDay,
  ClockTime,
  expectSame,
  Id,
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
  MinLength,
  ValidateNested,
} from 'class-validator';

const { exception, exceptions, people, responses, times, confidence, withinMinutes, label } = BOUNDARY_LIMITS;
const LEVELS = [1, 2, 3] as const;
/** A draft may be short; what is too short is said when it is handed in. */
const upTo = ({ max }: { readonly max: number }) => ({ max });

/** Each exception is a short line of its own. */
const ExceptionLines = (): PropertyDecorator =>
  applyDecorators(
    IsString({ each: true }),
    MinLength(exception.min, { each: true }),
    MaxLength(exception.max, { each: true }),
    Matches(/^[^\r\n\u202a-\u202e\u2066-\u2069]*$/, { each: true }),
  );

export class BoundaryIdDto {
  @Id() id!: string;
}

export class BoundaryEventIdDto {
  @Id() eventId!: string;
}

export class BoundaryCaseIdDto {
  @Id() caseId!: string;
}

export class BoundaryPersonDto implements BoundaryPerson {
  @Optional() @Id() participantId?: string;
  @Optional() @Line(label) label?: string;
}
expectSame<BoundaryPersonDto, BoundaryPerson>(true);

export class BoundaryResponseDto implements BoundaryResponse {
  @IsIn(LEVELS) level!: (typeof LEVELS)[number];
  @Line(BOUNDARY_LIMITS.response) action!: string;
  @Optional() @IsInt() @Min(withinMinutes.min) @Max(withinMinutes.max) withinMinutes?: number;
}
expectSame<BoundaryResponseDto, BoundaryResponse>(true);

export class BoundaryTimeDto implements BoundaryTime {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(WEEKDAYS, { each: true })
  days!: (typeof WEEKDAYS)[number][];
  @ClockTime() from!: string;
  @ClockTime() to!: string;
  @ZoneName() timeZone!: string;
}
expectSame<BoundaryTimeDto, BoundaryTime>(true);

export class BoundaryControlCheckDto implements BoundaryControlCheck {
  @IsBoolean() c1!: boolean;
  @IsBoolean() c2!: boolean;
  @IsBoolean() c3!: boolean;
  @IsBoolean() c4!: boolean;
  @IsBoolean() c5!: boolean;
  @IsBoolean() c6!: boolean;
  @IsBoolean() c7!: boolean;
}
expectSame<BoundaryControlCheckDto, BoundaryControlCheck>(true);

export class BoundaryDraftDto implements BoundaryDraft {
  @IsIn(Object.values(BoundaryKind)) kind!: BoundaryKind;
  @Optional() @IsIn(BOUNDARY_DOMAINS) domain?: (typeof BOUNDARY_DOMAINS)[number];
  @Optional() @Paragraphs(upTo(BOUNDARY_LIMITS.situation)) situation?: string;
  @Optional() @Line(upTo(BOUNDARY_LIMITS.ownAction)) ownAction?: string;
  @Optional() @Line(upTo(BOUNDARY_LIMITS.act)) act?: string;
  @Optional() @Line(upTo(BOUNDARY_LIMITS.conduct)) conduct?: string;
  @Optional() @Line(upTo(BOUNDARY_LIMITS.statement)) statement?: string;
  @Optional() @Paragraphs(BOUNDARY_LIMITS.why) why?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(responses.max)
  @ValidateNested({ each: true })
  @Type(() => BoundaryResponseDto)
  ownResponse?: BoundaryResponseDto[];
  @Optional() @IsIn(BOUNDARY_FLEX) flex?: (typeof BOUNDARY_FLEX)[number];
  @Optional() @IsArray() @ArrayMaxSize(exceptions.max) @ExceptionLines() exceptions?: string[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(people.max)
  @ValidateNested({ each: true })
  @Type(() => BoundaryPersonDto)
  appliesTo?: BoundaryPersonDto[];
  @Optional() @IsIn(BOUNDARY_CHANNELS) channel?: (typeof BOUNDARY_CHANNELS)[number];
  @Optional()
  @IsArray()
  @ArrayMaxSize(times.max)
  @ValidateNested({ each: true })
  @Type(() => BoundaryTimeDto)
  times?: BoundaryTimeDto[];
  @Optional() @CalendarDay() startsOn?: string;
  @Optional() @CalendarDay() endsOn?: string;
  @Optional() @CalendarDay() reviewOn?: string;
  @Optional() @ValidateNested() @Type(() => BoundaryControlCheckDto) controlCheck?: BoundaryControlCheckDto;
  @Optional() @IsIn(SAFE_TO_TELL) safeToTell?: (typeof SAFE_TO_TELL)[number];
  @Optional() @IsInt() @Min(confidence.min) @Max(confidence.max) confidence?: number;
}
expectSame<BoundaryDraftDto, BoundaryDraft>(true);

export class CreateBoundaryDto implements CreateBoundary {
  @Id() caseId!: string;
  @Optional() @Id() participationId?: string;
  @IsDefined() @ValidateNested() @Type(() => BoundaryDraftDto) draft!: BoundaryDraftDto;
}
expectSame<CreateBoundaryDto, CreateBoundary>(true);

export class SetContactLevelDto implements SetContactLevel {
  @Id() caseId!: string;
  @IsDefined() @ValidateNested() @Type(() => BoundaryPersonDto) towards!: BoundaryPersonDto;
  @IsIn(CONTACT_LEVELS) level!: (typeof CONTACT_LEVELS)[number];
  @CalendarDay() fromOn!: string;
}
expectSame<SetContactLevelDto, SetContactLevel>(true);
