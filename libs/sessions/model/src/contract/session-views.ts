import type { AccountId, CaseId, Instant, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import type {
  Attendance,
  CancelledBy,
  MySessionState,
  OthersPresent,
  PartialDecision,
  SessionMedium,
  SessionModality,
  SessionState,
} from '../vocabulary/session-words';

export interface SessionClinician {
  readonly accountId: AccountId;
  readonly name: string;
}

export interface SessionRoom {
  readonly id: string;
  readonly name: string;
}

export interface SessionPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  /** Where they live: their own time beside that of the practice. */
  readonly timeZone: TimeZoneName;
  /** Absent while it has not been taken. */
  readonly attendance?: Attendance;
  readonly minutes?: number;
}

/** `GET /api/cases/:caseId/sessions?after=&limit=` answers `SessionPage`: latest start first, those to come included. */
export interface CaseSessionRow {
  readonly id: string;
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  /** In which it was arranged. */
  readonly timeZone: TimeZoneName;
  readonly modality: SessionModality;
  readonly medium: SessionMedium;
  readonly state: SessionState;
  readonly decision?: PartialDecision;
  readonly room?: SessionRoom;
  readonly seriesId?: string;
  readonly clinicians: readonly SessionClinician[];
  readonly participants: readonly SessionPerson[];
  /** It is over and attendance is not taken. */
  readonly attendanceDue: boolean;
  /** Somebody of a joint session has cancelled and nobody has said what becomes of it. */
  readonly undecided: boolean;
}

export interface SessionPage {
  readonly rows: readonly CaseSessionRow[];
  readonly next?: string;
}

export interface RemoteConfirmation {
  readonly participantId: ParticipantId;
  readonly location: string;
  readonly callBackNumber: string;
  readonly private: boolean;
  readonly othersPresent: OthersPresent;
  readonly whoElse?: string;
  readonly at: Instant;
  readonly by: string;
}

/** What was done to it, newest first. */
export interface SessionChange {
  readonly kind:
    | 'scheduled'
    | 'moved'
    | 'cancelled'
    | 'cancelled_by_one'
    | 'person_added'
    | 'person_taken_off'
    | 'clinicians_changed';
  readonly at: Instant;
  readonly by: string;
  /** Start before it was moved. */
  readonly from?: Instant;
  readonly cancelledBy?: CancelledBy;
  readonly participantId?: ParticipantId;
  /** Of that person, who may not be in it any more. */
  readonly name?: string;
  readonly noticeAt?: Instant;
  readonly reason?: string;
}

/** `GET …/sessions/:id`. ETag carries the version. */
export interface CaseSession extends CaseSessionRow {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly serviceType?: string;
  readonly link?: string;
  readonly actualStart?: Instant;
  readonly actualEnd?: Instant;
  /** Of the sessions of its series still to come, this one not counted. */
  readonly following: number;
  /** Moved by itself: changes of the series pass it by. */
  readonly movedAlone: boolean;
  readonly confirmations: readonly RemoteConfirmation[];
  /** Homework to be opened in the room. */
  readonly exercises: readonly string[];
  readonly changes: readonly SessionChange[];
  readonly mayChange: boolean;
}

/** One session on the calendar. For an administrator without the case: bookings are theirs, content is not. */
export interface AgendaSession {
  readonly id: string;
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: TimeZoneName;
  readonly modality: SessionModality;
  readonly medium: SessionMedium;
  /** For an administrator only `scheduled` or `cancelled`: who came is not theirs. */
  readonly state: SessionState;
  readonly room?: SessionRoom;
  readonly seriesId?: string;
  readonly clinicians: readonly SessionClinician[];
  readonly people: readonly { readonly name: string; readonly timeZone: TimeZoneName }[];
  readonly caseId?: CaseId;
  readonly caseTitle?: string;
  /** Never true for an administrator. */
  readonly attendanceDue: boolean;
  readonly undecided: boolean;
  /** It is over, was held or may have been, and whoever asks has begun no note about it. Only for those who write some. */
  readonly noteDue?: true;
  readonly mayChange: boolean;
}

/**
 * `GET /api/agenda?from&to[&clinicianId][&whose=own|everyone]`: from the first day to the last, both included, in the zone of the practice.
 * A clinician's own unless somebody is named; everybody's for an administrator or a supervisor who holds no sessions.
 */
export interface Agenda {
  readonly timeZone: TimeZoneName;
  readonly sessions: readonly AgendaSession[];
}

/** `GET /api/agenda/clinicians`: whose calendars one may look at. */
export interface AgendaClinicians {
  readonly clinicians: readonly SessionClinician[];
}

/** `GET /api/practice/session-settings`. ETag carries the version. */
export interface SessionSettingsView {
  readonly version: number;
  readonly timeZone: TimeZoneName;
  readonly lateCancelHours: number;
  readonly signDueHours: number;
  readonly autoLockDays: number;
  readonly unsignWindowMinutes: number;
  readonly cosignDueDays: number;
  readonly lateEntryHours: number;
  readonly rooms: readonly SessionRoom[];
}

/** `GET /api/agenda/feed`, `GET /api/my/sessions/feed`, and what `DELETE` answers. */
export interface CalendarFeed {
  readonly active: boolean;
  readonly since?: Instant;
  readonly lastUsedAt?: Instant;
}

/** `POST /api/agenda/feed`, `POST /api/my/sessions/feed` (no body): the address, shown this once. The one before ends at once. */
export interface NewCalendarFeed {
  /** Path with the token: `/api/calendar/….ics`. */
  readonly path: string;
  readonly since: Instant;
}

/** `GET /api/my/sessions`: what the person in care is booked into themselves, and nothing else there may be. */
export interface MySessions {
  readonly timeZone: TimeZoneName;
  /** Soonest first. */
  readonly upcoming: readonly MySession[];
  /** Latest first, of the last half year. */
  readonly past: readonly MySession[];
  /** What they asked to have corrected was answered in the last two weeks, and they have not said anything to it. */
  readonly isAnswered: boolean;
}

export interface MySession {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: TimeZoneName;
  readonly medium: SessionMedium;
  readonly room?: string;
  readonly link?: string;
  readonly clinicians: readonly string[];
  /** Given names of those it was arranged with. */
  readonly with: readonly string[];
  readonly state: MySessionState;
  /** One's own. */
  readonly attendance?: Attendance;
}
