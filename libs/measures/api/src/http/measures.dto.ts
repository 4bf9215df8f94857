import {
  FlagMove,
  MEASURE_LIMITS,
  type AskMeasure,
  type ConfirmClose,
  type MoveFlag,
  type SaveAnswers,
  type StopMeasure,
  type SubmitMeasure,
} from '@reknit/measures/model';
import { CalendarDay, expectSame, Id, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';

const { everyWeeks, closeReason } = MEASURE_LIMITS;
const INSTRUMENT_CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;
const LATEST_VERSION = 10_000;
const MOST_ITEMS = 60;

/** Item code to a whole number. Which items and which numbers there are is for the instrument to say. */
function WholeByCode(): PropertyDecorator {
  return (target: object, propertyName: string | symbol) =>
    registerDecorator({
      name: 'wrong-type',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.keys(value).length >= 1 &&
          Object.keys(value).length <= MOST_ITEMS &&
          Object.values(value).every((one) => Number.isInteger(one)),
      },
    });
}

export class CaseOfMeasuresDto {
  @Id() caseId!: string;
}

export class RequestOfCaseDto {
  @Id() caseId!: string;
  @Id() requestId!: string;
}

export class OneOfCaseDto {
  @Id() caseId!: string;
  @Id() id!: string;
}

export class RequestIdDto {
  @Id() requestId!: string;
}

export class ResponseIdDto {
  @Id() id!: string;
}

export class InstrumentPinDto {
  @Matches(INSTRUMENT_CODE) code!: string;
  @IsInt() @Min(1) @Max(LATEST_VERSION) version!: number;
}

export class AskMeasureDto implements AskMeasure {
  @Id() participantId!: string;
  @IsDefined() @ValidateNested() @Type(() => InstrumentPinDto) instrument!: InstrumentPinDto;
  @CalendarDay() startsOn!: string;
  @Optional() @IsInt() @Min(everyWeeks.min) @Max(everyWeeks.max) everyWeeks?: number;
}
expectSame<AskMeasureDto, AskMeasure>(true);

export class StopMeasureDto implements StopMeasure {
  @Equals(true) stop!: true;
}
expectSame<StopMeasureDto, StopMeasure>(true);

export class SaveAnswersDto implements SaveAnswers {
  @IsObject() @WholeByCode() answers!: Record<string, number>;
}
expectSame<SaveAnswersDto, SaveAnswers>(true);

export class SubmitMeasureDto implements SubmitMeasure {
  @Equals(true) done!: true;
}
expectSame<SubmitMeasureDto, SubmitMeasure>(true);

export class MoveFlagDto implements MoveFlag {
  @IsIn(Object.values(FlagMove)) move!: FlagMove;
  @Optional() @Paragraphs(closeReason) reason?: string;
}
expectSame<MoveFlagDto, MoveFlag>(true);

export class ConfirmCloseDto implements ConfirmClose {
  @IsBoolean() confirmed!: boolean;
}
expectSame<ConfirmCloseDto, ConfirmClose>(true);
