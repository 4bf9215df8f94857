import type { Instant, LocalDate, ParticipantId, ParticipationId, TimeZoneName } from '@reknit/shared/model';
import type { CommitmentConfirmation, ExcusePolicy } from '../vocabulary/commitment-words';
import type { PromiseChange, PromiseState } from '../vocabulary/reliability-words';
import type { CommitmentSchedule, Consistency, FollowThrough } from './commitment';
import type { OccurrenceWeek } from './commitment-views';

/** `POST /api/my/reliability/:participationId/promises` (Idempotency-Key) → 201 `PromiseSaved`. */
export interface MakePromise extends PromiseWords {
  readonly toWhom: string;
  readonly timeZone: TimeZoneName;
  readonly startsOn: LocalDate;
  readonly confirmation: CommitmentConfirmation;
}

/** `POST /api/my/promises/:promiseId/reword` (If-Match): smaller, or otherwise; from tomorrow in the zone of the promise. */
export interface PromiseWords {
  readonly text: string;
  /** Reaches the therapist alone. */
  readonly why?: string;
  readonly smallestVersion: string;
  readonly schedule: CommitmentSchedule;
  readonly graceMinutes: number;
  readonly excusePolicy: ExcusePolicy;
}

export interface PromiseSaved {
  readonly id: string;
  readonly version: number;
  readonly state: PromiseState;
}

/** `GET /api/my/reliability/:participationId`: one's own log. */
export interface MyReliability {
  readonly participationId: ParticipationId;
  /** With whom it can be shared, by given name. */
  readonly others: readonly { readonly participantId: ParticipantId; readonly givenName: string }[];
  readonly promises: readonly MyPromise[];
  /** Three or more at once: small and few is easier to keep. */
  readonly hint: boolean;
  readonly mayPromise: boolean;
  /** The Monday this week's reflection is for, in the person's own zone. */
  readonly weekOf: LocalDate;
  readonly reflections: readonly PromiseReflection[];
}

export interface MyPromise extends PromiseWords {
  readonly id: string;
  readonly version: number;
  readonly state: PromiseState;
  readonly toWhom: string;
  readonly timeZone: TimeZoneName;
  readonly startsOn: LocalDate;
  readonly confirmation: CommitmentConfirmation;
  readonly commitmentId: string;
  readonly followThrough: FollowThrough;
  readonly next?: Instant;
  readonly shares: readonly PromiseShareView[];
}

/** What the other person reads: what was promised, and how it stood up to this moment. Nothing of it goes on by itself. */
export interface PromiseShareView {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly givenName: string;
  readonly sharedAt: Instant;
}

/** `POST /api/my/reliability/:participationId/reflections` (Idempotency-Key) → 201: "Which promise should be smaller?" */
export interface ReflectOnPromises {
  readonly promiseId?: string;
  readonly text?: string;
}

export interface PromiseReflection {
  readonly id: string;
  readonly weekOf: LocalDate;
  readonly promiseId?: string;
  readonly text?: string;
  readonly at: Instant;
}

/** `POST /api/my/promises/:promiseId/shares` (Idempotency-Key) → 201. Sharing again brings what is shown up to the new moment. */
export interface SharePromise {
  readonly participantId: ParticipantId;
}

/** `GET /api/my/received-promises`: what somebody has chosen to show. */
export interface ReceivedPromises {
  readonly rows: readonly ReceivedPromise[];
}

export interface ReceivedPromise {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly schedule: CommitmentSchedule;
  readonly timeZone: TimeZoneName;
  readonly sharedAt: Instant;
  /** Kept, the newest first, up to the moment it was shared: a calm list of what was done. */
  readonly done: readonly ReceivedOccurrence[];
}

export interface ReceivedOccurrence {
  readonly id: string;
  readonly localDate: LocalDate;
  readonly wholeDay: boolean;
  readonly dueAt: Instant;
  /** "I noticed this", for oneself. */
  readonly noticed: boolean;
}

/** `GET /api/cases/:caseId/reliability`: for the care team. */
export interface CaseReliability {
  readonly people: readonly CaseReliabilityPerson[];
}

export interface CaseReliabilityPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly promises: readonly CasePromise[];
  readonly overPromising: OverPromising;
  readonly renegotiated: Renegotiated;
  readonly reflections: readonly PromiseReflection[];
}

export interface CasePromise extends PromiseWords {
  readonly id: string;
  readonly state: PromiseState;
  readonly toWhom: string;
  readonly madeAt: Instant;
  readonly followThrough: FollowThrough;
  readonly consistency: Consistency;
  /** How often somebody noticed: a private count of theirs, for the therapist alone. */
  readonly noticed: number;
  readonly weeks: readonly OccurrenceWeek[];
  readonly changes: readonly PromiseChangeView[];
}

export interface PromiseChangeView {
  readonly at: Instant;
  readonly change: PromiseChange;
  readonly inTime: boolean;
}

/** Promises made for each that was kept, over the last four weeks. Without a kept one there is no figure. */
export interface OverPromising {
  readonly made: number;
  readonly kept: number;
  readonly index?: number;
}

export interface Renegotiated {
  readonly inTime: number;
  readonly late: number;
}
