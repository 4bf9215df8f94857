/** Who a session is for. Everything but `individual` is joint: what is missing of it has to be decided about. */
export const SESSION_MODALITIES = ['individual', 'couple', 'family', 'other_pair', 'group'] as const;
export type SessionModality = (typeof SESSION_MODALITIES)[number];

export const SESSION_MEDIUMS = ['in_person', 'video', 'phone', 'text'] as const;
export type SessionMedium = (typeof SESSION_MEDIUMS)[number];

/**
 * `partial`: a joint session to which some came and some did not, with what became of it decided. `not_held`: nobody came.
 * Before attendance is taken a session is `scheduled`, however long ago it was.
 */
export const SESSION_STATES = ['scheduled', 'held', 'partial', 'not_held', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const ATTENDANCES = [
  'attended',
  'attended_late',
  'left_early',
  'late_cancelled',
  'cancelled_in_time',
  'no_show',
  'clinician_cancelled',
  'excused',
] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Those who were there, be it for a part of it. */
export const PRESENT: readonly Attendance[] = ['attended', 'attended_late', 'left_early'];

/** What became of a joint session to which only some came. */
export const PARTIAL_DECISIONS = ['held_as_individual', 'rescheduled'] as const;
export type PartialDecision = (typeof PARTIAL_DECISIONS)[number];

/** Which sessions of a series a change is about. What was moved by itself stays where it is put; what is over is never changed. */
export const SERIES_SCOPES = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof SERIES_SCOPES)[number];

export const CANCELLED_BY = ['clinician', 'participant'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];

export const OTHERS_PRESENT = ['nobody', 'somebody'] as const;
export type OthersPresent = (typeof OTHERS_PRESENT)[number];

/** What the person in care is shown of how a session stands. */
export const MY_SESSION_STATES = ['scheduled', 'over', 'cancelled'] as const;
export type MySessionState = (typeof MY_SESSION_STATES)[number];

export const SESSION_EVENTS = [
  'session.scheduled',
  'session.moved',
  'session.cancelled',
  'session.cancelled-by-one',
  'session.people-changed',
  'session.held',
  'session.partial',
  'session.not-held',
] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

export const SESSION_INBOX_KINDS = ['session.attendance-missing', 'session.partial-undecided'] as const;
export type SessionInboxKind = (typeof SESSION_INBOX_KINDS)[number];
