import type { Instant, LocalDate, Role } from '@reknit/shared/model';

/**
 * What was opened. Of one person alone: `answers` to an exercise, a `questionnaire`, a `note` of their own section. Of everybody in the
 * case: a `joint-note`, and `case`, the pages that show the record as a whole. A `-copy` was taken out as a file.
 */
export const OPENING_KINDS = [
  'answers',
  'questionnaire',
  'note',
  'note-copy',
  'joint-note',
  'joint-note-copy',
  'case',
] as const;
export type OpeningKind = (typeof OPENING_KINDS)[number];

/** That a member of staff opened something of a person's record on a day: one line for each thing. */
export interface RecordOpening {
  readonly day: LocalDate;
  /** The last time that day. Absent for what is shared with others of the case: that is told by day. */
  readonly at?: Instant;
  readonly by: string;
  /** Theirs at that moment. */
  readonly roles: readonly Role[];
  readonly kind: OpeningKind;
}
