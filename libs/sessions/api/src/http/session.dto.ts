import {
  ATTENDANCES,
  CANCELLED_BY,
  OTHERS_PRESENT,
  PARTIAL_DECISIONS,
  SERIES_SCOPES,
  SESSION_LIMITS,
  SESSION_MEDIUMS,
  SESSION_MODALITIES,
  type AttendanceOf,
  type CancelSession,
  type ChangePeople,
  type ConfirmRemote,
  type MarkExercises,
  type RescheduleSession,
  type ScheduleSession,
  type SessionPlace,
  type SessionRepeat,
  type SessionTime,
  type TakeAttendance,
} from '@reknit/sessions/model';
import {
  CalendarDay,
  ClockTime,
  expectSame,
  Id,
  IdParam,
  Ids,
  Line,
  Optional,
  PageQuery,
  Paragraphs,
  ZoneName,
} from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;
/** A moment in UTC, as the contract writes it. */
const Moment = (): PropertyDecorator => Matches(MOMENT);
const { minutes, participants, clinicians, everyWeeks, everyMonths, occurrences, exercises } = SESSION_LIMITS;

export class SessionCaseDto {
  @IdParam() caseId!: string;
}
export class SessionPageDto extends PageQuery {}
export class SessionDto extends SessionCaseDto {
  @IdParam() id!: string;
}
export class SessionPersonDto extends SessionDto {
  @IdParam() participantId!: string;
}

export class SessionTimeDto implements SessionTime {
  @CalendarDay() on!: string;
  @ClockTime() at!: string;
  @ZoneName() timeZone!: string;
  @IsInt() @Min(minutes.min) @Max(minutes.max) minutes!: number;
}
expectSame<SessionTimeDto, SessionTime>(true);

export class SessionPlaceDto implements SessionPlace {
  @IsIn(SESSION_MEDIUMS) medium!: (typeof SESSION_MEDIUMS)[number];
  @Optional() @Id() roomId?: string;
  @Optional()
  @Line(SESSION_LIMITS.link)
  @IsUrl({ protocols: ['https'], require_protocol: true })
  link?: string;
}
expectSame<SessionPlaceDto, SessionPlace>(true);

export class SessionRepeatDto implements SessionRepeat {
  @Optional() @IsInt() @Min(everyWeeks.min) @Max(everyWeeks.max) everyWeeks?: number;
  @Optional() @IsInt() @Min(everyMonths.min) @Max(everyMonths.max) everyMonths?: number;
  @Optional() @CalendarDay() until?: string;
  @Optional() @IsInt() @Min(occurrences.min) @Max(occurrences.max) count?: number;
}
expectSame<SessionRepeatDto, SessionRepeat>(true);

export class ScheduleSessionDto implements ScheduleSession {
  @IsObject() @ValidateNested() @Type(() => SessionTimeDto) time!: SessionTimeDto;
  @IsObject() @ValidateNested() @Type(() => SessionPlaceDto) place!: SessionPlaceDto;
  @IsIn(SESSION_MODALITIES) modality!: (typeof SESSION_MODALITIES)[number];
  @IsArray() @ArrayMinSize(participants.min) @ArrayMaxSize(participants.max) @Ids() participantIds!: string[];
  @IsArray() @ArrayMinSize(clinicians.min) @ArrayMaxSize(clinicians.max) @Ids() clinicianIds!: string[];
  @Optional() @Line(SESSION_LIMITS.serviceType) serviceType?: string;
  @Optional() @IsObject() @ValidateNested() @Type(() => SessionRepeatDto) repeat?: SessionRepeatDto;
}
expectSame<ScheduleSessionDto, ScheduleSession>(true);

export class RescheduleSessionDto implements RescheduleSession {
  @IsIn(SERIES_SCOPES) scope!: (typeof SERIES_SCOPES)[number];
  @IsObject() @ValidateNested() @Type(() => SessionTimeDto) time!: SessionTimeDto;
  @IsObject() @ValidateNested() @Type(() => SessionPlaceDto) place!: SessionPlaceDto;
  @Optional() @Paragraphs(SESSION_LIMITS.reason) reason?: string;
}
expectSame<RescheduleSessionDto, RescheduleSession>(true);

export class CancelSessionDto implements CancelSession {
  @IsIn(SERIES_SCOPES) scope!: (typeof SERIES_SCOPES)[number];
  @IsIn(CANCELLED_BY) by!: (typeof CANCELLED_BY)[number];
  @Optional() @Id() participantId?: string;
  @Optional() @Moment() noticeAt?: string;
  @Optional() @Paragraphs(SESSION_LIMITS.reason) reason?: string;
}
expectSame<CancelSessionDto, CancelSession>(true);

export class AttendanceOfDto implements AttendanceOf {
  @Id() participantId!: string;
  @IsIn(ATTENDANCES) attendance!: (typeof ATTENDANCES)[number];
  @Optional()
  @IsInt()
  @Min(SESSION_LIMITS.minutesMissed.min)
  @Max(SESSION_LIMITS.minutesMissed.max)
  minutes?: number;
}
expectSame<AttendanceOfDto, AttendanceOf>(true);

export class TakeAttendanceDto implements TakeAttendance {
  @IsArray()
  @ArrayMinSize(participants.min)
  @ArrayMaxSize(participants.max)
  @ValidateNested({ each: true })
  @Type(() => AttendanceOfDto)
  attendance!: AttendanceOfDto[];
  @Optional() @Moment() actualStart?: string;
  @Optional() @Moment() actualEnd?: string;
  @Optional() @IsIn(PARTIAL_DECISIONS) decision?: (typeof PARTIAL_DECISIONS)[number];
}
expectSame<TakeAttendanceDto, TakeAttendance>(true);

export class ConfirmRemoteDto implements ConfirmRemote {
  @Line(SESSION_LIMITS.location) location!: string;
  @Line(SESSION_LIMITS.callBackNumber) callBackNumber!: string;
  @IsBoolean() private!: boolean;
  @IsIn(OTHERS_PRESENT) othersPresent!: (typeof OTHERS_PRESENT)[number];
  @Optional() @Line(SESSION_LIMITS.whoElse) whoElse?: string;
}
expectSame<ConfirmRemoteDto, ConfirmRemote>(true);

export class ChangePeopleDto implements ChangePeople {
  @IsIn(SESSION_MODALITIES) modality!: (typeof SESSION_MODALITIES)[number];
  @IsArray() @ArrayMinSize(participants.min) @ArrayMaxSize(participants.max) @Ids() participantIds!: string[];
  @IsArray() @ArrayMinSize(clinicians.min) @ArrayMaxSize(clinicians.max) @Ids() clinicianIds!: string[];
}
expectSame<ChangePeopleDto, ChangePeople>(true);

export class MarkExercisesDto implements MarkExercises {
  @IsArray() @ArrayMaxSize(exercises.max) @Ids() homeworkIds!: string[];
}
expectSame<MarkExercisesDto, MarkExercises>(true);
