import {
  AMENDS_LIMITS,
  COMMITMENT_LIMITS,
  COMMITMENT_KINDS,
  COMMITMENT_PROOFS,
  CONFIRM_BY,
  EXCUSE_POLICIES,
  HARMED_KINDS,
  MISS_ANSWERS,
  AmendsApproach,
  type AmendsHarmSection,
  type AmendsTermsSection,
  type CommitmentKind,
  type CommitmentProof,
  type CommitmentTerms,
  type ConfirmBy,
  type ExcusePolicy,
  type HarmAnswer,
  type HarmCheck,
  type HarmedKind,
  type HarmedParty,
  type IfThen,
  type OnMiss,
  type SaveAmendsDraft,
} from '@reknit/agreements/model';
import { CalendarDay, expectSame, Id, Line, Optional, Paragraphs, ZoneName } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { CommitmentScheduleDto, RestitutionDto } from './commitment-terms.dto';

// What is being written is taken half done: only the most is checked here, and all of it when it is handed in.

const { title, harmOwned, impactUnderstood, askedFor, willNotDo, line, harmNote } = AMENDS_LIMITS;
const ANSWERS = ['yes', 'no', 'unknown'] as const;
const DATE_OR_OPEN = /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|open_ended)$/;

export class HarmedPartyDto implements HarmedParty {
  @IsIn(HARMED_KINDS) kind!: HarmedKind;
  @Optional() @Id() participantId?: string;
  @Optional() @Line({ max: AMENDS_LIMITS.harmedLabel.max }) label?: string;
}
expectSame<HarmedPartyDto, HarmedParty>(true);

export class AmendsHarmSectionDto implements AmendsHarmSection {
  @Line({ max: title.max }) title!: string;
  @Optional() @ValidateNested() @Type(() => HarmedPartyDto) harmed?: HarmedPartyDto;
  @Paragraphs({ max: harmOwned.max }) harmOwned!: string;
  @Paragraphs({ max: impactUnderstood.max }) impactUnderstood!: string;
  @IsArray()
  @ArrayMaxSize(askedFor.max)
  @IsString({ each: true })
  @MaxLength(line.max, { each: true })
  whatTheyAskedFor!: string[];
  @IsArray()
  @ArrayMaxSize(willNotDo.max)
  @IsString({ each: true })
  @MaxLength(line.max, { each: true })
  willNotDo!: string[];
  @Optional() @Id() apologyId?: string;
}
expectSame<AmendsHarmSectionDto, AmendsHarmSection>(true);

export class HarmAnswersDto {
  @Optional() @IsIn(ANSWERS) h1?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h2?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h3?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h4?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h5?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h6?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h7?: HarmAnswer;
  @Optional() @IsIn(ANSWERS) h8?: HarmAnswer;
}

export class HarmCheckDto implements HarmCheck {
  @IsDefined() @ValidateNested() @Type(() => HarmAnswersDto) answers!: HarmAnswersDto;
  @Optional() @Paragraphs({ max: harmNote.max }) note?: string;
}
expectSame<HarmCheckDto, HarmCheck>(true);

export class IfThenDraftDto implements IfThen {
  @Line({ max: COMMITMENT_LIMITS.ifThenPart.max }) if!: string;
  @Line({ max: COMMITMENT_LIMITS.ifThenPart.max }) then!: string;
}

export class CommitmentDraftDto implements CommitmentTerms {
  @IsIn(COMMITMENT_KINDS) kind!: CommitmentKind;
  @Line({ max: COMMITMENT_LIMITS.text.max }) text!: string;
  @Optional() @ValidateNested() @Type(() => IfThenDraftDto) ifThen?: IfThenDraftDto;
  @IsDefined() @ValidateNested() @Type(() => CommitmentScheduleDto) schedule!: CommitmentScheduleDto;
  @IsInt()
  @Min(COMMITMENT_LIMITS.graceMinutes.min)
  @Max(COMMITMENT_LIMITS.graceMinutes.max)
  graceMinutes!: number;
  @IsIn(COMMITMENT_PROOFS) proof!: CommitmentProof;
  @Optional() @ValidateNested() @Type(() => RestitutionDto) restitution?: RestitutionDto;
  @IsIn(EXCUSE_POLICIES) excusePolicy!: ExcusePolicy;
  @IsIn(MISS_ANSWERS) onMiss!: OnMiss;
}
expectSame<CommitmentDraftDto, CommitmentTerms>(true);

export class AmendsTermsSectionDto implements AmendsTermsSection {
  @Optional() @IsIn(Object.values(AmendsApproach)) approach?: AmendsApproach;
  @ZoneName() planTimezone!: string;
  @Optional() @CalendarDay() startsOn?: string;
  @IsInt()
  @Min(AMENDS_LIMITS.reviewEveryWeeks.min)
  @Max(AMENDS_LIMITS.reviewEveryWeeks.max)
  reviewEveryWeeks!: number;
  @Optional() @Matches(DATE_OR_OPEN) endsOn?: string;
  @Optional() @IsIn(CONFIRM_BY) confirmBy?: ConfirmBy;
  @IsBoolean() noReturnExpected!: boolean;
}
expectSame<AmendsTermsSectionDto, AmendsTermsSection>(true);

/** 0 to 10 for each commitment, or null where the author has not said. */
const Difficulties =
  (): PropertyDecorator =>
  (target: object, propertyName: string | symbol): void =>
    registerDecorator({
      name: 'out-of-range',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (list: unknown) =>
          !Array.isArray(list) || list.every((one) => one === null || isDifficulty(one)),
      },
    });

function isDifficulty(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}

export class SaveAmendsDraftDto implements SaveAmendsDraft {
  @Optional() @ValidateNested() @Type(() => AmendsHarmSectionDto) harm?: AmendsHarmSectionDto;
  @Optional() @ValidateNested() @Type(() => HarmCheckDto) harmCheck?: HarmCheckDto;
  @Optional()
  @IsArray()
  @ArrayMaxSize(AMENDS_LIMITS.commitments.max)
  @ValidateNested({ each: true })
  @Type(() => CommitmentDraftDto)
  commitments?: CommitmentDraftDto[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(AMENDS_LIMITS.commitments.max)
  @Difficulties()
  difficulties?: (number | null)[];
  @Optional() @ValidateNested() @Type(() => AmendsTermsSectionDto) terms?: AmendsTermsSectionDto;
}
expectSame<SaveAmendsDraftDto, SaveAmendsDraft>(true);
