import {
  CareTeamRole,
  CASE_LIMITS,
  GoalState,
  ParticipantState,
  RUPTURE_KINDS,
  RuptureRole,
  RuptureStatus,
  type AddGoal,
  type InviteParticipant,
  type JoinCareTeam,
  type MoveParticipant,
  type RateGoal,
  type RecordRupture,
  type RuptureKind,
  type UpdateGoal,
} from '@reknit/cases/model';
import { CalendarDay, Email, expectSame, Id, Line, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';

const { birthYear, reason, ruptureTitle, ruptureSummary, whenText, goalWords, people } = CASE_LIMITS;
const ROLES = Object.values(RuptureRole);

export class MoveParticipantDto implements MoveParticipant {
  @IsIn(Object.values(ParticipantState)) to!: ParticipantState;
  @Optional() @Line(reason) reason?: string;
}
expectSame<MoveParticipantDto, MoveParticipant>(true);

export class InviteParticipantDto implements InviteParticipant {
  @Email() email!: string;
  @IsInt() @Min(birthYear.min) @Max(birthYear.max) birthYear!: number;
}
expectSame<InviteParticipantDto, InviteParticipant>(true);

export class JoinCareTeamDto implements JoinCareTeam {
  @Id() accountId!: string;
  @IsIn(Object.values(CareTeamRole)) role!: CareTeamRole;
  @CalendarDay() from!: string;
  @Optional() @CalendarDay() to?: string;
}
expectSame<JoinCareTeamDto, JoinCareTeam>(true);

export class RuptureRoleDto {
  @Id() participantId!: string;
  @IsIn(ROLES) role!: RuptureRole;
}

export class RecordRuptureDto implements RecordRupture {
  @Line(ruptureTitle) title!: string;
  @IsIn(RUPTURE_KINDS) kind!: RuptureKind;
  @Paragraphs(ruptureSummary) summary!: string;
  @Line(whenText) whenText!: string;
  @IsIn(Object.values(RuptureStatus)) status!: RuptureStatus;
  @IsArray()
  @ArrayMaxSize(people.max * ROLES.length)
  @ArrayUnique((role: RuptureRoleDto) => `${role?.participantId} ${role?.role}`)
  @ValidateNested({ each: true })
  @Type(() => RuptureRoleDto)
  roles!: RuptureRoleDto[];
}
expectSame<RecordRuptureDto, RecordRupture>(true);

export class AddGoalDto implements AddGoal {
  @Line(goalWords) words!: string;
  @Optional() @Id() participantId?: string;
  @Optional() @CalendarDay() targetOn?: string;
}
expectSame<AddGoalDto, AddGoal>(true);

export class UpdateGoalDto implements UpdateGoal {
  @Optional() @Line(goalWords) words?: string;
  @Optional() @IsIn(Object.values(GoalState)) state?: GoalState;
  @Optional() @CalendarDay() targetOn?: string;
}
expectSame<UpdateGoalDto, UpdateGoal>(true);

export class RateGoalDto implements RateGoal {
  @Id() participantId!: string;
  @IsInt() @Min(0) @Max(10) rating!: number;
}
expectSame<RateGoalDto, RateGoal>(true);
