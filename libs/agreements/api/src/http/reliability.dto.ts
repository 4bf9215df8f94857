import {
  COMMITMENT_CONFIRMATIONS,
  COMMITMENT_LIMITS,
  EXCUSE_POLICIES,
  RELIABILITY_LIMITS,
  type CommitmentConfirmation,
  type ExcusePolicy,
  type MakePromise,
  type PromiseWords,
  type ReflectOnPromises,
  type SharePromise,
} from '@reknit/agreements/model';
import { CalendarDay, expectSame, Id, Line, Optional, Paragraphs, ZoneName } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { CommitmentScheduleDto } from './commitment-terms.dto';

const { text, graceMinutes } = COMMITMENT_LIMITS;
const { toWhom, why, smallestVersion, reflection } = RELIABILITY_LIMITS;

export class PromiseWordsDto implements PromiseWords {
  @Line(text) text!: string;
  @Optional() @Paragraphs(why) why?: string;
  @Line(smallestVersion) smallestVersion!: string;
  @IsDefined() @ValidateNested() @Type(() => CommitmentScheduleDto) schedule!: CommitmentScheduleDto;
  @IsInt() @Min(graceMinutes.min) @Max(graceMinutes.max) graceMinutes!: number;
  @IsIn(EXCUSE_POLICIES) excusePolicy!: ExcusePolicy;
}
expectSame<PromiseWordsDto, PromiseWords>(true);

export class MakePromiseDto extends PromiseWordsDto implements MakePromise {
  @Line(toWhom) toWhom!: string;
  @ZoneName() timeZone!: string;
  @CalendarDay() startsOn!: string;
  @IsIn(COMMITMENT_CONFIRMATIONS) confirmation!: CommitmentConfirmation;
}
expectSame<MakePromiseDto, MakePromise>(true);

export class ReflectOnPromisesDto implements ReflectOnPromises {
  @Optional() @Id() promiseId?: string;
  @Optional() @Paragraphs(reflection) text?: string;
}
expectSame<ReflectOnPromisesDto, ReflectOnPromises>(true);

export class SharePromiseDto implements SharePromise {
  @Id() participantId!: string;
}
expectSame<SharePromiseDto, SharePromise>(true);

export class ReliabilityParticipationDto {
  @Id() participationId!: string;
}

export class PromiseIdDto {
  @Id() promiseId!: string;
}

export class ShareIdDto {
  @Id() shareId!: string;
}
