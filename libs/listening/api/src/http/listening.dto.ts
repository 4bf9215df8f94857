import {
  FacilitatorMove,
  GuessMark,
  LISTENING_LIMITS,
  MoveKind,
  NOT_FOR,
  RoundWay,
  type Debrief,
  type FacilitateRound,
  type GuessedFeeling,
  type MoveRound,
  type NotFor,
  type ReviewRound,
  type SaveSpoken,
  type StartInRoom,
  type StartRound,
} from '@reknit/listening/model';
import { expectSame, Id, Line, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const { scale, said, missed, topic, label, feelingWord, feelings, learned } = LISTENING_LIMITS;
const { defensiveMoments, interrupted, timeOutMinutes } = LISTENING_LIMITS;
const MOST_TURNS = 1000;

/** A whole number from 0 to 10. */
function Scale(): PropertyDecorator {
  return (target, name) => {
    for (const decorate of [IsInt(), Min(scale.min), Max(scale.max)]) decorate(target, name);
  };
}

export class StartRoundDto implements StartRound {
  @Id() participationId!: string;
  @IsIn(Object.values(RoundWay).filter((way) => way !== RoundWay.inRoom)) way!: RoundWay;
  @Optional() @Line(topic) topic?: string;
  @Optional() @IsArray() @ArrayUnique() @IsIn(NOT_FOR, { each: true }) notFor?: NotFor[];
  @Optional() @Line(label) label?: string;
}
expectSame<StartRoundDto, StartRound>(true);

export class StartInRoomDto implements StartInRoom {
  @Id() homeworkId!: string;
  @Line(topic) topic!: string;
}
expectSame<StartInRoomDto, StartInRoom>(true);

export class GuessedFeelingDto implements GuessedFeeling {
  @Line(feelingWord) word!: string;
  @Scale() strength!: number;
}
expectSame<GuessedFeelingDto, GuessedFeeling>(true);

export class DebriefDto implements Debrief {
  @Scale() feltHeard!: number;
  @Scale() heardThem!: number;
  @Scale() stayedCalm!: number;
  @IsInt() @Min(defensiveMoments.min) @Max(defensiveMoments.max) defensiveMoments!: number;
  @IsInt() @Min(interrupted.min) @Max(interrupted.max) interrupted!: number;
  @IsIn(['yes', 'unsure', 'no']) safe!: Debrief['safe'];
  @Optional() @Line({ max: learned.max }) oneThingLearned?: string;
  @Optional() @Line({ max: learned.max }) doDifferently?: string;
}
expectSame<DebriefDto, Debrief>(true);

/** What belongs to which kind, and what may not be missing, `readMove` says. */
export class MoveRoundDto implements MoveRound {
  @IsIn(Object.values(MoveKind)) kind!: MoveKind;
  @Optional() @Paragraphs({ max: said.max }) text?: string;
  @Optional() @IsBoolean() spoken?: boolean;
  @Optional() @IsArray() @ArrayUnique() @IsIn(NOT_FOR, { each: true }) notFor?: NotFor[];
  @Optional() @Scale() calm?: number;
  @Optional() @IsBoolean() willing?: boolean;
  @Optional() @Scale() topicHeat?: number;
  @Optional() @Scale() accuracy?: number;
  @Optional() @Line(missed) missed?: string;
  @Optional()
  @IsArray()
  @ArrayMinSize(feelings.min)
  @ArrayMaxSize(feelings.max)
  @ValidateNested({ each: true })
  @Type(() => GuessedFeelingDto)
  feelings?: GuessedFeelingDto[];
  @Optional()
  @IsArray()
  @ArrayMinSize(feelings.min)
  @ArrayMaxSize(feelings.max)
  @IsIn(Object.values(GuessMark), { each: true })
  marks?: GuessMark[];
  @Optional() @Scale() feltHeard?: number;
  @Optional() @IsInt() @Min(timeOutMinutes.min) @Max(timeOutMinutes.max) minutes?: number;
  @Optional() @ValidateNested() @Type(() => DebriefDto) debrief?: DebriefDto;
  @Optional() @Id() to?: string;
  @Optional() @Matches(/^\d{4,6}$/) pin?: string;
}
expectSame<MoveRoundDto, MoveRound>(true);

export class SaveSpokenDto implements SaveSpoken {
  @Paragraphs({ max: said.max }) text!: string;
  @IsInt() @Min(1) @Max(MOST_TURNS) turn!: number;
}
expectSame<SaveSpokenDto, SaveSpoken>(true);

export class FacilitateRoundDto implements FacilitateRound {
  @IsIn(Object.values(FacilitatorMove)) kind!: FacilitatorMove;
  @Optional() @IsInt() @Min(timeOutMinutes.min) @Max(timeOutMinutes.max) minutes?: number;
}
expectSame<FacilitateRoundDto, FacilitateRound>(true);

export class ReviewRoundDto implements ReviewRound {
  @Equals(true) seen!: true;
}
expectSame<ReviewRoundDto, ReviewRound>(true);

export class RoundIdDto {
  @Id() id!: string;
}

export class CaseOfRoundsDto {
  @Id() caseId!: string;
}
