import {
  CASE_LIMITS,
  CASELOAD_SORTS,
  CaseKind,
  CaseState,
  TIMELINE_KINDS,
  type AddParticipant,
  type CaseloadSort,
  type MoveCase,
  type NewPerson,
  type OpenCase,
  type ReadCaseload,
  type ReadTimeline,
  type TimelineKind,
  type UpdateCase,
} from '@reknit/cases/model';
import {
  Email,
  expectSame,
  Id,
  IdParam,
  Line,
  Optional,
  PageQuery,
  Paragraphs,
  ZoneName,
} from '@reknit/shared/api-kernel';
import { RELATION_SUBTYPES, RelationType, type RelationSubtype } from '@reknit/shared/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const { name, presentingProblem, people, birthYear, search, reason } = CASE_LIMITS;
const SUBTYPES = Object.values(RELATION_SUBTYPES).flat();

export class CaseIdDto {
  @IdParam() caseId!: string;
}

/** Something of a case, by both ids. */
export class CaseItemDto extends CaseIdDto {
  @IdParam() id!: string;
}

export class CaseParticipantDto extends CaseIdDto {
  @IdParam() participantId!: string;
}

export class ReadCaseloadDto extends PageQuery implements ReadCaseload {
  @Optional() @IsIn(CASELOAD_SORTS) sort?: CaseloadSort;
  @Optional() @Line(search) search?: string;
  @Optional() @IsIn(Object.values(CaseState)) state?: CaseState;
  @Optional() @IsIn(Object.values(CaseKind)) kind?: CaseKind;
}
expectSame<ReadCaseloadDto, ReadCaseload>(true);

export class ReadTimelineDto extends PageQuery implements ReadTimeline {
  @Optional() @IsIn(TIMELINE_KINDS) kind?: TimelineKind;
  @Optional() @Id() participantId?: string;
}
expectSame<ReadTimelineDto, ReadTimeline>(true);

export class NewPersonDto implements NewPerson {
  @Line(name) givenName!: string;
  @Line(name) familyName!: string;
  @Optional() @Email() email?: string;
  @Optional() @IsInt() @Min(birthYear.min) @Max(birthYear.max) birthYear?: number;
  @ZoneName() timeZone!: string;
}
expectSame<NewPersonDto, NewPerson>(true);

export class AddParticipantDto extends NewPersonDto implements AddParticipant {
  @IsBoolean() invite!: boolean;
}
expectSame<AddParticipantDto, AddParticipant>(true);

export class OpenCaseDto implements OpenCase {
  @IsIn(Object.values(CaseKind)) kind!: CaseKind;
  @IsIn(Object.values(RelationType)) relationType!: RelationType;
  @IsIn(SUBTYPES) relationSubtype!: RelationSubtype;
  @Optional() @Paragraphs(presentingProblem) presentingProblem?: string;
  @IsArray()
  @ArrayMinSize(people.min)
  @ArrayMaxSize(people.max)
  @ValidateNested({ each: true })
  @Type(() => NewPersonDto)
  people!: NewPersonDto[];
  @IsBoolean() invite!: boolean;
}
expectSame<OpenCaseDto, OpenCase>(true);

export class UpdateCaseDto implements UpdateCase {
  @Optional() @IsIn(SUBTYPES) relationSubtype?: RelationSubtype;
  @Optional() @Paragraphs(presentingProblem) presentingProblem?: string;
}
expectSame<UpdateCaseDto, UpdateCase>(true);

export class MoveCaseDto implements MoveCase {
  @IsIn(Object.values(CaseState)) to!: CaseState;
  @Optional() @Line(reason) reason?: string;
}
expectSame<MoveCaseDto, MoveCase>(true);
