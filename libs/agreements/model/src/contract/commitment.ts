import type {
  CaseId,
  Instant,
  LocalDate,
  LocalTime,
  ParticipantId,
  TimeZoneName,
} from '@reknit/shared/model';
import type {
  CommitmentConfirmation,
  CommitmentKind,
  CommitmentOwnerKind,
  CommitmentProof,
  CommitmentState,
  ExcusePolicy,
  OnMiss,
  ScheduleFrequency,
  ScheduleDay,
} from '../vocabulary/commitment-words';
import type { OccurrenceState, Resolution } from '../vocabulary/occurrence-words';

/** What somebody commits to: part of what they write, and of every version of it. */
export interface CommitmentTerms {
  readonly kind: CommitmentKind;
  /** Who does what. */
  readonly text: string;
  /** Required where something is left, or done differently. */
  readonly ifThen?: IfThen;
  readonly schedule: CommitmentSchedule;
  /** Elapsed time after due in which it still counts as kept, late. */
  readonly graceMinutes: number;
  readonly proof: CommitmentProof;
  /** For restitution alone. */
  readonly restitution?: Restitution;
  readonly excusePolicy: ExcusePolicy;
  readonly onMiss: OnMiss;
}

export interface IfThen {
  readonly if: string;
  readonly then: string;
}

/**
 * When it is done, on the calendar of the plan's own zone. `once` names a date; a rule runs from the day the plan starts.
 * Without a time it is due at the end of that day. What is left by abstaining is looked back on daily or weekly.
 */
export interface CommitmentSchedule {
  readonly freq: ScheduleFrequency;
  /** For `once`. */
  readonly date?: LocalDate;
  /** For a rule: every so many days, weeks or months. */
  readonly interval?: number;
  /** For weekly; absent: the weekday of the first day. */
  readonly byDay?: readonly ScheduleDay[];
  /** For monthly, 1–31; a month that is shorter has it on its last day. Absent: the day of the first day. */
  readonly monthDay?: number;
  readonly time?: LocalTime;
  /** How often in all; or until which day, itself included; or neither. */
  readonly count?: number;
  readonly until?: LocalDate;
}

/** Money that is given back, in minor units of one currency. The parts add up to the whole. */
export interface Restitution {
  readonly amount: number;
  readonly currency: string;
  readonly instalments: readonly number[];
}

/** Kept of those that were due and are settled; a percentage only where there are five or more of them. */
export interface FollowThrough {
  readonly kept: number;
  readonly of: number;
  readonly percent?: number;
}

/** The longest run without a miss, and the present one. For the care team alone. */
export interface Consistency {
  readonly longest: number;
  readonly current: number;
}

/** In minor units. */
export interface RestitutionSoFar {
  readonly amount: number;
  readonly currency: string;
  readonly paid: number;
  readonly instalmentsPaid: number;
  readonly instalments: number;
}

/** One commitment as its author and the care team see it. */
export interface CommitmentView {
  readonly id: string;
  readonly ownerKind: CommitmentOwnerKind;
  readonly ownerId: string;
  readonly revision: number;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly state: CommitmentState;
  readonly terms: CommitmentTerms;
  readonly confirmation: CommitmentConfirmation;
  readonly timeZone: TimeZoneName;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly followThrough: FollowThrough;
  readonly restitution?: RestitutionSoFar;
}

/** One occurrence as anybody who may see it is shown it. */
export interface OccurrenceView {
  readonly id: string;
  readonly commitmentId: string;
  /** The day in the plan's own zone. */
  readonly localDate: LocalDate;
  readonly dueAt: Instant;
  /** It names no time: shown as a day. */
  readonly wholeDay: boolean;
  readonly graceUntil: Instant;
  readonly state: OccurrenceState;
  /** When it was done, by the word of its author. */
  readonly keptAt?: Instant;
  /** Done, but after the grace had passed: it stays missed. */
  readonly doneLateAt?: Instant;
  readonly instalment?: number;
  readonly currency?: string;
  /** The other person has said that they have seen it. */
  readonly seen: boolean;
  readonly resolution?: Resolution;
  readonly version: number;
}
