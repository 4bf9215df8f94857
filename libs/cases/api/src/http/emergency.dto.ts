import { EMERGENCY_LIMITS, type OpenInEmergency, type ReviewEmergencyAccess } from '@reknit/cases/model';
import { expectSame, Id, Line, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { IsInt, Max, Min } from 'class-validator';

const { reason, words, name, birthYear } = EMERGENCY_LIMITS;

export class OpenInEmergencyDto implements OpenInEmergency {
  @Line(name) givenName!: string;
  @Line(name) familyName!: string;
  @Optional() @IsInt() @Min(birthYear.min) @Max(birthYear.max) birthYear?: number;
  @Paragraphs(reason) reason!: string;
}
expectSame<OpenInEmergencyDto, OpenInEmergency>(true);

export class ReviewEmergencyAccessDto implements ReviewEmergencyAccess {
  @Paragraphs(words) words!: string;
}
expectSame<ReviewEmergencyAccessDto, ReviewEmergencyAccess>(true);

export class EmergencyIdDto {
  @Id() id!: string;
}
