import type { HomeworkId, LocalDate, LocalTime, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import type { HomeworkPlace } from '../vocabulary/homework-status';

/** `POST /api/cases/:caseId/homework` (Idempotency-Key) → 201. */
export interface AssignHomework {
  readonly exercise: { readonly code: string; readonly version: number };
  /** Any way but `solo` is for people who are cleared for joint work; else `not-available-now`. */
  readonly mode: 'solo' | 'pair_parallel' | 'pair_turns' | 'shared_document' | 'clinician_led';
  readonly participantIds: readonly ParticipantId[];
  readonly place: HomeworkPlace;
  /** Why this, why now: the client reads it. */
  readonly rationale: string;
  readonly whenAndWhere: string;
  readonly obstacle: string;
  readonly smallestVersion: string;
  readonly due: DueWish;
  /** Again and again: each next one is given when the one before is due. Only for exercises that are a form. */
  readonly repeat?: RepeatWish;
  /** Codes of the contraindications the clinician has read and weighed. */
  readonly acknowledged: readonly string[];
  /** For templates that need an unlock: the clinician judges the person ready. */
  readonly ready: boolean;
  /** For kinds that have a set-up (`ListeningSettings`); refused for any other. Left out: the defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface DueWish {
  readonly date: LocalDate;
  /** Absent: the end of that day, 23:59:59. */
  readonly time?: LocalTime;
  readonly timeZone: TimeZoneName;
  /** Elapsed time after due in which it still counts. */
  readonly graceMinutes: number;
}

/** Within `HOMEWORK_LIMITS.everyWeeks` and `HOMEWORK_LIMITS.times`. */
export interface RepeatWish {
  readonly everyWeeks: number;
  /** How often in all, the first one included. */
  readonly times: number;
}

export interface AssignedHomework {
  readonly id: HomeworkId;
  readonly version: number;
  readonly participationIds: readonly string[];
}

/** `POST /api/homework/:homeworkId/due` (If-Match): a new due moment; what has lapsed opens again. */
export interface RescheduleHomework {
  readonly due: DueWish;
}
