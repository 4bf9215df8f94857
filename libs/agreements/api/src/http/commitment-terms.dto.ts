import {
  COMMITMENT_KINDS,
  COMMITMENT_LIMITS,
  COMMITMENT_PROOFS,
  EXCUSE_POLICIES,
  MISS_ANSWERS,
  SCHEDULE_DAYS,
  SCHEDULE_FREQUENCIES,
  type CommitmentKind,
  type CommitmentProof,
  type CommitmentSchedule,
  type CommitmentTerms,
  type ExcusePolicy,
  type IfThen,
  type OnMiss,
  type Restitution,
  type ScheduleDay,
  type ScheduleFrequency,
} from '@reknit/agreements/model';
import { CalendarDay, ClockTime, expectSame, Line, Optional } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const { text, ifThenPart, graceMinutes, interval, count, monthDay, amount, instalments } = COMMITMENT_LIMITS;

export class IfThenDto implements IfThen {
  @Line(ifThenPart) if!: string;
  @Line(ifThenPart) then!: string;
}
expectSame<IfThenDto, IfThen>(true);

export class CommitmentScheduleDto implements CommitmentSchedule {
  @IsIn(SCHEDULE_FREQUENCIES) freq!: ScheduleFrequency;
  @Optional() @CalendarDay() date?: string;
  @Optional() @IsInt() @Min(interval.min) @Max(interval.max) interval?: number;
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SCHEDULE_DAYS.length)
  @ArrayUnique()
  @IsIn(SCHEDULE_DAYS, { each: true })
  byDay?: ScheduleDay[];
  @Optional() @IsInt() @Min(monthDay.min) @Max(monthDay.max) monthDay?: number;
  @Optional() @ClockTime() time?: string;
  @Optional() @IsInt() @Min(count.min) @Max(count.max) count?: number;
  @Optional() @CalendarDay() until?: string;
}
expectSame<CommitmentScheduleDto, CommitmentSchedule>(true);

export class RestitutionDto implements Restitution {
  @IsInt() @Min(amount.min) @Max(amount.max) amount!: number;
  @Matches(/^[A-Z]{3}$/) currency!: string;
  @IsArray()
  @ArrayMinSize(instalments.min)
  @ArrayMaxSize(instalments.max)
  @IsInt({ each: true })
  @Min(amount.min, { each: true })
  @Max(amount.max, { each: true })
  instalments!: number[];
}
expectSame<RestitutionDto, Restitution>(true);

/** The shape of one commitment. What must hold between its fields is for the rules to say. */
export class CommitmentTermsDto implements CommitmentTerms {
  @IsIn(COMMITMENT_KINDS) kind!: CommitmentKind;
  @Line(text) text!: string;
  @Optional() @ValidateNested() @Type(() => IfThenDto) ifThen?: IfThenDto;
  @IsDefined() @ValidateNested() @Type(() => CommitmentScheduleDto) schedule!: CommitmentScheduleDto;
  @IsInt() @Min(graceMinutes.min) @Max(graceMinutes.max) graceMinutes!: number;
  @IsIn(COMMITMENT_PROOFS) proof!: CommitmentProof;
  @Optional() @ValidateNested() @Type(() => RestitutionDto) restitution?: RestitutionDto;
  @IsIn(EXCUSE_POLICIES) excusePolicy!: ExcusePolicy;
  @IsIn(MISS_ANSWERS) onMiss!: OnMiss;
}
expectSame<CommitmentTermsDto, CommitmentTerms>(true);
