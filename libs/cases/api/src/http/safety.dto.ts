import {
  HELD_CATEGORIES,
  HELD_OUTCOMES,
  HELD_STEPS,
  SAFETY_LIMITS,
  SCREEN_ANSWERS,
  SCREEN_DECISIONS,
  CASE_LIMITS,
  type AddKnownClient,
  type AddSupervision,
  type AnswerScreening,
  type ClearForJointWork,
  type DecideScreen,
  type FindKnownClients,
  type HeldCategory,
  type HeldOutcome,
  type HeldStep,
  type HoldInformation,
  type RecordScreen,
  type ResolveHeld,
  type ScreenAnswer,
  type ScreenDecision,
  type WithReason,
} from '@reknit/cases/model';
import {
  CalendarDay,
  expectSame,
  Id,
  IdParam,
  Ids,
  Line,
  Optional,
  Paragraphs,
} from '@reknit/shared/api-kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';

const { reason, heldWhat, heldWhy, textVersion, questions } = SAFETY_LIMITS;
const { people, search } = CASE_LIMITS;

export class WithReasonDto implements WithReason {
  @Paragraphs(reason) reason!: string;
}
expectSame<WithReasonDto, WithReason>(true);

export class DecideScreenDto extends WithReasonDto implements DecideScreen {
  @IsIn(SCREEN_DECISIONS) decision!: ScreenDecision;
}
expectSame<DecideScreenDto, DecideScreen>(true);

export class RecordScreenDto implements RecordScreen {
  @Id() participantId!: string;
  @IsArray()
  @ArrayMinSize(questions)
  @ArrayMaxSize(questions)
  @IsIn(SCREEN_ANSWERS, { each: true })
  answers!: ScreenAnswer[];
  @IsIn(SCREEN_ANSWERS) safeNow!: ScreenAnswer;
}
expectSame<RecordScreenDto, RecordScreen>(true);

export class ClearForJointWorkDto implements ClearForJointWork {
  @IsArray()
  @ArrayMaxSize(people.max)
  @ArrayUnique()
  @Ids()
  participantIds!: string[];
  @Optional() @Paragraphs(reason) reason?: string;
}
expectSame<ClearForJointWorkDto, ClearForJointWork>(true);

export class HoldInformationDto implements HoldInformation {
  @Id() participantId!: string;
  @IsIn(HELD_CATEGORIES) category!: HeldCategory;
  @Paragraphs(heldWhat) what!: string;
  @Paragraphs(heldWhy) why!: string;
  @CalendarDay() since!: string;
  @IsIn(HELD_STEPS) step!: HeldStep;
}
expectSame<HoldInformationDto, HoldInformation>(true);

export class ResolveHeldDto implements ResolveHeld {
  @IsIn(HELD_OUTCOMES) outcome!: HeldOutcome;
}
expectSame<ResolveHeldDto, ResolveHeld>(true);

export class AnswerScreeningDto implements AnswerScreening {
  @Line(textVersion) textVersion!: string;
  @IsBoolean() alone!: boolean;
  @IsArray()
  @ArrayMaxSize(questions)
  @IsIn(SCREEN_ANSWERS, { each: true })
  answers!: ScreenAnswer[];
  @Optional() @IsIn(SCREEN_ANSWERS) safeNow?: ScreenAnswer;
}
expectSame<AnswerScreeningDto, AnswerScreening>(true);

export class FindKnownClientsDto implements FindKnownClients {
  @Optional() @Line(search) search?: string;
}
expectSame<FindKnownClientsDto, FindKnownClients>(true);

export class AddKnownClientDto implements AddKnownClient {
  @Id() clientId!: string;
}
expectSame<AddKnownClientDto, AddKnownClient>(true);

export class AddSupervisionDto implements AddSupervision {
  @Id() supervisorId!: string;
  @Id() superviseeId!: string;
  @CalendarDay() from!: string;
  @Optional() @CalendarDay() to?: string;
}
expectSame<AddSupervisionDto, AddSupervision>(true);

export class SupervisionIdDto {
  @IdParam() id!: string;
}
