import type {
  AccountId,
  Instant,
  LocalDate,
  LocalTime,
  ParticipantId,
  TimeZoneName,
} from '@reknit/shared/model';
import type {
  Attendance,
  CancelledBy,
  OthersPresent,
  PartialDecision,
  SeriesScope,
  SessionMedium,
  SessionModality,
} from '../vocabulary/session-words';

/** A wall-clock time on a day, in a zone that is named: the moment is worked out by the server. */
export interface SessionTime {
  readonly on: LocalDate;
  readonly at: LocalTime;
  readonly timeZone: TimeZoneName;
  readonly minutes: number;
}

/** Where it is. A room for meeting in person, a link for video, neither for phone and text; both may be left open. */
export interface SessionPlace {
  readonly medium: SessionMedium;
  readonly roomId?: string;
  /** An https address. */
  readonly link?: string;
}

/**
 * Exactly one of `everyWeeks` and `everyMonths`, and exactly one of `until` (itself included) and `count` (the first one included).
 * At the same time on the wall however the clocks change; a day a month has not is its last one.
 */
export interface SessionRepeat {
  readonly everyWeeks?: number;
  readonly everyMonths?: number;
  readonly until?: LocalDate;
  readonly count?: number;
}

/** `POST /api/cases/:caseId/sessions` (Idempotency-Key) → 201 `SessionsScheduled`. All of a series, or none of it. */
export interface ScheduleSession {
  readonly time: SessionTime;
  readonly place: SessionPlace;
  readonly modality: SessionModality;
  readonly participantIds: readonly ParticipantId[];
  /** Clinicians of the care team; the first one leads. */
  readonly clinicianIds: readonly AccountId[];
  readonly serviceType?: string;
  readonly repeat?: SessionRepeat;
}

export interface SessionsScheduled {
  readonly seriesId?: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly version: number;
    readonly start: Instant;
  }[];
}

/**
 * `POST …/sessions/:id/reschedule` (If-Match) → 200 `SessionsScheduled` of what was moved. With `following` and `all` the others move by as
 * many days and to the same time on the wall; those moved by themselves before, or cancelled, stay as they are. Who had cancelled is
 * booked again.
 */
export interface RescheduleSession {
  readonly scope: SeriesScope;
  readonly time: SessionTime;
  readonly place: SessionPlace;
  readonly reason?: string;
}

/**
 * `POST …/sessions/:id/cancel` (If-Match) → 200 `SessionsScheduled` of what was cancelled.
 * By a participant: `noticeAt` (now, if left out) against the hours of the practice says whether it was late. Of a joint session one person
 * alone can cancel (`participantId`, with scope `this`): the others stay booked.
 */
export interface CancelSession {
  readonly scope: SeriesScope;
  readonly by: CancelledBy;
  readonly participantId?: ParticipantId;
  readonly noticeAt?: Instant;
  readonly reason?: string;
}

export interface AttendanceOf {
  readonly participantId: ParticipantId;
  readonly attendance: Attendance;
  /** Came so many minutes late, or left so many early; only with these two. */
  readonly minutes?: number;
}

/** `PUT …/sessions/:id/attendance` (If-Match) → 200 `Saved`. Of everybody who is booked, once it has begun; can be put right later. */
export interface TakeAttendance {
  readonly attendance: readonly AttendanceOf[];
  readonly actualStart?: Instant;
  readonly actualEnd?: Instant;
  /** Required when it is joint and somebody is missing while somebody is there; otherwise absent. */
  readonly decision?: PartialDecision;
}

/** `PUT …/sessions/:id/confirmations/:participantId` (If-Match) → 200 `Saved`. Asked at the start of every remote session, of each apart. */
export interface ConfirmRemote {
  /** Where they are now. */
  readonly location: string;
  readonly callBackNumber: string;
  /** They can speak without being overheard. */
  readonly private: boolean;
  readonly othersPresent: OthersPresent;
  readonly whoElse?: string;
}

/** `PUT …/sessions/:id/exercises` (If-Match) → 200 `Saved`. Homework of this case to be opened in the room: the whole list. */
export interface MarkExercises {
  readonly homeworkIds: readonly string[];
}

/**
 * `PUT …/sessions/:id/people` (If-Match) → 200 `Saved`. Who comes and who holds it, as whole lists: of this session alone, until attendance
 * is taken. Whoever is taken off does not find it any more; a letter goes to those who are added or taken off, and to nobody else.
 */
export interface ChangePeople {
  readonly modality: SessionModality;
  readonly participantIds: readonly ParticipantId[];
  /** Clinicians of the care team; the first one leads. */
  readonly clinicianIds: readonly AccountId[];
}

/** `PUT /api/practice/session-settings` (If-Match) → 200 `SessionSettingsView` */
export interface ChangeSessionSettings {
  readonly lateCancelHours: number;
  readonly signDueHours: number;
  readonly autoLockDays: number;
  readonly unsignWindowMinutes: number;
  readonly cosignDueDays: number;
  readonly lateEntryHours: number;
  /** All rooms there are; one left out is closed and stays with the sessions it held. Without an id it is new. */
  readonly rooms: readonly { readonly id?: string; readonly name: string }[];
}
