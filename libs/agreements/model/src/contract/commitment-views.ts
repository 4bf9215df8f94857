import type { CaseId, Instant, LocalDate, ParticipantId } from '@reknit/shared/model';
import type { CommitmentOwnerKind } from '../vocabulary/commitment-words';
import type {
  CorrectionTo,
  OccurrenceActor,
  OccurrenceEventKind,
  OccurrenceReason,
  OccurrenceState,
} from '../vocabulary/occurrence-words';
import type { CommitmentView, Consistency, OccurrenceView } from './commitment';

/** `GET /api/my/commitments/today`: what its author can tell now. Nothing here counts, nothing compares. */
export interface MyCommitmentsToday {
  /** Due today in the zone of the plan, or still open from before, the earliest first. */
  readonly now: readonly MyOccurrence[];
  /** In the next seven days. */
  readonly coming: readonly MyOccurrence[];
  /** Lately reported: for putting something right that was tapped by mistake. */
  readonly told: readonly MyOccurrence[];
  /** Misses that can be answered with a slip-and-repair, if their author wants to. */
  readonly invitations: readonly MyOccurrence[];
}

export interface MyOccurrence extends OccurrenceView {
  readonly ownerKind: CommitmentOwnerKind;
  readonly ownerId: string;
  readonly text: string;
  readonly smallestVersion?: string;
  readonly mayReport: boolean;
  /** That it was not done can be told by now: of what is done once, only when its time is over. */
  readonly mayMiss: boolean;
  readonly mayExcuse: boolean;
  readonly mayCorrect: boolean;
}

/** `GET /api/my/commitments/:commitmentId`: one's own commitment with everything that came of it, newest first. */
export interface MyCommitment {
  readonly commitment: CommitmentView;
  readonly occurrences: readonly MyOccurrence[];
  readonly pauses: readonly CommitmentPause[];
}

export interface CommitmentPause {
  readonly from: Instant;
  readonly until?: Instant;
}

/** What an act on an occurrence leads to. `ETag` carries the version. */
export interface OccurrenceSaved {
  readonly id: string;
  readonly version: number;
  readonly state: OccurrenceState;
}

/** `GET /api/cases/:caseId/commitments`: for the care team. */
export interface CaseCommitments {
  readonly rows: readonly CaseCommitmentRow[];
  /** "Did not happen" that wait for a conversation, the oldest first. */
  readonly disputes: readonly CaseDispute[];
}

export interface CaseCommitmentRow {
  readonly commitment: CommitmentView;
  readonly name: string;
  readonly consistency: Consistency;
  readonly noticed: number;
  /** Monday of the week → what it held, oldest week first: a strip to be read at a glance. */
  readonly weeks: readonly OccurrenceWeek[];
}

export interface OccurrenceWeek {
  readonly weekOf: LocalDate;
  readonly occurrences: readonly OccurrenceView[];
}

export interface CaseDispute {
  readonly occurrence: OccurrenceView;
  readonly text: string;
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly disputedAt: Instant;
  readonly note?: string;
}

/** `GET /api/cases/:caseId/occurrences/:occurrenceId`: how it came to stand where it stands. */
export interface OccurrenceHistory {
  readonly caseId: CaseId;
  readonly occurrence: OccurrenceView;
  readonly events: readonly OccurrenceEventView[];
}

export interface OccurrenceEventView {
  readonly number: number;
  readonly at: Instant;
  readonly kind: OccurrenceEventKind;
  readonly actor: OccurrenceActor;
  /** Of whoever acted, where it was a person. */
  readonly name?: string;
  readonly from: OccurrenceState;
  readonly to: OccurrenceState;
  /** What a second report said: it is kept, and changes nothing. */
  readonly said?: CorrectionTo;
  readonly reason?: OccurrenceReason;
  readonly note?: string;
}
