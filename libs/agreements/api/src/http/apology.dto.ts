import {
  AMENDS_LIMITS,
  APOLOGY_ANSWERS,
  WILLINGNESS,
  type AnswerApology,
  type ApologyAnswer,
  type GiveApologyBack,
  type MuteApologies,
  type ProposeApology,
  type ProposeApologyAgain,
  type RecordApologyDelivery,
  type RecordApologyWillingness,
  type Willingness,
} from '@reknit/agreements/model';
import { expectSame, Id, Paragraphs } from '@reknit/shared/api-kernel';
import { IsBoolean, IsIn } from 'class-validator';

export class ApologyIdDto {
  @Id() apologyId!: string;
}

export class CaseApologyDto {
  @Id() caseId!: string;
  @Id() apologyId!: string;
}

export class ApologyCaseDto {
  @Id() caseId!: string;
}

export class MutedPersonDto {
  @Id() participantId!: string;
}

export class ProposeApologyDto implements ProposeApology {
  @Id() entryId!: string;
  @Id() recipientId!: string;
}
expectSame<ProposeApologyDto, ProposeApology>(true);

export class ProposeApologyAgainDto implements ProposeApologyAgain {
  @Id() entryId!: string;
}
expectSame<ProposeApologyAgainDto, ProposeApologyAgain>(true);

export class AnswerApologyDto implements AnswerApology {
  @IsIn(APOLOGY_ANSWERS) answer!: ApologyAnswer;
}
expectSame<AnswerApologyDto, AnswerApology>(true);

export class MuteApologiesDto implements MuteApologies {
  @IsBoolean() muted!: boolean;
}
expectSame<MuteApologiesDto, MuteApologies>(true);

export class GiveApologyBackDto implements GiveApologyBack {
  @Paragraphs(AMENDS_LIMITS.comment) comment!: string;
}
expectSame<GiveApologyBackDto, GiveApologyBack>(true);

export class RecordApologyWillingnessDto implements RecordApologyWillingness {
  @IsIn(WILLINGNESS) answer!: Willingness;
}
expectSame<RecordApologyWillingnessDto, RecordApologyWillingness>(true);

export class RecordApologyDeliveryDto implements RecordApologyDelivery {
  @IsIn(['in_session', 'through_therapist']) way!: RecordApologyDelivery['way'];
}
expectSame<RecordApologyDeliveryDto, RecordApologyDelivery>(true);
