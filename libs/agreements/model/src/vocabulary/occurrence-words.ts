/** Where one occurrence of a commitment stands. */
export const OccurrenceState = {
  pending: 'pending',
  due: 'due',
  kept: 'kept',
  keptLate: 'kept_late',
  missed: 'missed',
  excused: 'excused',
  notReported: 'not_reported',
  disputed: 'disputed',
  cancelled: 'cancelled',
} as const;
export type OccurrenceState = (typeof OccurrenceState)[keyof typeof OccurrenceState];

/** From these nothing moves by itself any more: only an added correction, with an actor and a reason, changes them. */
export const FINAL_OCCURRENCES = ['kept', 'kept_late', 'missed', 'excused', 'disputed', 'cancelled'] as const;

/** Who acts on an occurrence: whoever promised, the person it is for, somebody of the care team, or the clock. */
export const OCCURRENCE_ACTORS = ['author', 'other', 'clinician', 'system'] as const;
export type OccurrenceActor = (typeof OCCURRENCE_ACTORS)[number];

/** What is written about an occurrence. Rows are only ever added. */
export const OCCURRENCE_EVENTS = [
  'became_due',
  'reported',
  'reported_again',
  'not_reported',
  'missed',
  'corrected',
  'excused',
  'seen',
  'noticed',
  'disputed',
  'resolved',
  'cancelled',
] as const;
export type OccurrenceEventKind = (typeof OCCURRENCE_EVENTS)[number];

/** What an author says of an occurrence. Without a time of their own, `kept` means that it was in time. */
export const REPORTS = ['kept', 'late', 'missed'] as const;
export type ReportWord = (typeof REPORTS)[number];

/** What a correction can lead to. */
export const CORRECTIONS = ['kept', 'kept_late', 'missed'] as const;
export type CorrectionTo = (typeof CORRECTIONS)[number];

/** How a conversation about "did not happen" ended. The product never decides who is right. */
export const RESOLUTIONS = ['resolved_kept', 'resolved_missed', 'left_open'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Why something that was final changed, or why an occurrence was called off. Codes: the browser owns the words. */
export const OCCURRENCE_REASONS = [
  'late_report',
  'second_report',
  'remembered_wrongly',
  'reported_by_mistake',
  'agreed_otherwise',
  'illness',
  'holiday',
  'emergency',
  'did_not_happen',
  'conversation',
  'paused',
  'changed',
  'dropped',
  'ended',
] as const;
export type OccurrenceReason = (typeof OCCURRENCE_REASONS)[number];

/** The reasons a person can give for a correction, and for setting something aside. */
export const CORRECTION_REASONS = ['late_report', 'remembered_wrongly', 'reported_by_mistake'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
export const EXCUSE_REASONS = ['agreed_otherwise', 'illness', 'holiday', 'emergency'] as const;
export type ExcuseReason = (typeof EXCUSE_REASONS)[number];
