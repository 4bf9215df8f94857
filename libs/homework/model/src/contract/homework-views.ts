import type { TemplateKind } from '@reknit/exercises/model';
import type {
  CaseId,
  EntryId,
  HomeworkId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  RelationType,
  TimeZoneName,
} from '@reknit/shared/model';
import type { HeldFor, HomeworkPlace, HomeworkStatus, QualityRating } from '../vocabulary/homework-status';

export interface DueMoment {
  readonly at: Instant;
  readonly timeZone: TimeZoneName;
  readonly graceMinutes: number;
  /** The wish named no clock time: shown as a day. */
  readonly wholeDay: boolean;
}

export interface HomeworkReason {
  readonly rationale: string;
  readonly whenAndWhere: string;
  readonly obstacle: string;
  readonly smallestVersion: string;
}

/** `GET /api/cases/:caseId/homework`: newest first, for the care team. */
export interface CaseHomework {
  readonly rows: readonly HomeworkRow[];
  readonly adherence: readonly {
    readonly participantId: ParticipantId;
    readonly name: string;
    readonly done: number;
    readonly of: number;
  }[];
}

export interface HomeworkRow {
  readonly id: HomeworkId;
  readonly exercise: {
    readonly code: string;
    readonly version: number;
    readonly title: string;
    readonly kind: TemplateKind;
  };
  /** The set-up of a kind that has one, complete with its defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly mode: string;
  readonly place: HomeworkPlace;
  readonly assignedAt: Instant;
  readonly assignedBy: string;
  readonly due: DueMoment;
  /** Where it is one of several, given one after the other. */
  readonly repeats?: HomeworkRepeats;
  readonly reason: HomeworkReason;
  /** As a whole: submitted only once everybody who takes part has submitted. */
  readonly status: HomeworkStatus;
  readonly version: number;
  readonly participations: readonly ParticipationRow[];
}

export interface HomeworkRepeats {
  readonly everyWeeks: number;
  /** Which of them this is, from 1. */
  readonly number: number;
  readonly times: number;
  /** The day the next one will be due, as the calendar of its zone has it; absent when there is none to come after this one. */
  readonly nextDueOn?: LocalDate;
}

export interface ParticipationRow {
  readonly id: ParticipationId;
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly status: HomeworkStatus;
  readonly submittedAt?: Instant;
  readonly reviewedAt?: Instant;
  readonly quality?: QualityRating;
  readonly helpful?: number;
  readonly attention?: 'amber' | 'red';
  /** It rests and the person cannot go on by themselves: joint work is stopped, or a clinician wants to talk first. */
  readonly held?: HeldFor;
}

/** `GET /api/participations/:id`: the review page. Reading it is audited. ETag carries the version. */
export interface ParticipationReview {
  readonly id: ParticipationId;
  readonly version: number;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly participant: { readonly id: ParticipantId; readonly name: string };
  readonly homework: Omit<HomeworkRow, 'participations' | 'status'>;
  readonly relationType: RelationType;
  readonly status: HomeworkStatus;
  /** The pinned definition the answers were given under, as plain JSON (`TemplateDefinition`). */
  readonly definition: unknown;
  /** What {person} is called in this person's texts. */
  readonly personName: string;
  /** The person who asks may review it: they are on the care team, and do not only read. */
  readonly mayReview: boolean;
  /** Where several take part. */
  readonly together?: Together;
  /** Newest first. Answers hold only what a clinician may read. */
  readonly entries: readonly EntryView[];
}

/** Everybody who takes part in a piece of homework, for a comment they all read. */
export interface Together {
  /** Given names, the one whose page it is among them. */
  readonly names: readonly string[];
  /** Every one of them has handed in. */
  readonly handedIn: boolean;
  /** Joint work of exactly these people is open. */
  readonly open: boolean;
  readonly said: readonly CommentToAll[];
}

/** What was said to everybody who takes part, in the same words. Newest first in a list. */
export interface CommentToAll {
  readonly at: Instant;
  readonly by: string;
  readonly words: string;
}

export interface EntryView {
  readonly id: EntryId;
  /** 1 for the first submission, counting up. */
  readonly number: number;
  readonly submittedAt: Instant;
  readonly late: boolean;
  /** Who wrote it down in a session; absent where its author did. */
  readonly writtenBy?: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly scores: Readonly<Record<string, number>>;
  readonly attention: readonly {
    readonly level: 'amber' | 'red';
    readonly code: string;
    readonly path?: string;
  }[];
  readonly afterwards?: Afterwards;
  readonly review?: ReviewView;
  /** It repeats words of somebody who has stopped sharing them since. The words stay with whoever wrote them here. */
  readonly containsWithdrawnQuote?: boolean;
}

export interface ReviewView {
  readonly at: Instant;
  readonly reviewer: string;
  readonly decision: 'accept' | 'return';
  readonly quality?: QualityRating;
  readonly summary: string;
  /** Answer path to what the clinician says about it. */
  readonly comments: Readonly<Record<string, string>>;
}

/** `POST /api/participations/:id/reviews` (If-Match) */
export interface ReviewHomework {
  readonly entryId: EntryId;
  readonly decision: 'accept' | 'return';
  /** Required when accepted. */
  readonly quality?: QualityRating;
  readonly summary: string;
  readonly comments: Readonly<Record<string, string>>;
  /** A comment that everybody who takes part reads: only when accepted, and once all of them have handed in. */
  readonly toAll?: string;
}

/** `POST /api/my/entries/:entryId/afterwards`, once for each entry. */
export interface Afterwards {
  /** 0 not helpful … 4 very helpful */
  readonly helpful: number;
  readonly comment?: string;
  readonly worse: 'no' | 'somewhat' | 'yes';
  readonly minutes?: number;
  readonly obstacles: readonly string[];
}

/** `POST /api/homework/:homeworkId/withdraw`, `/close` (If-Match). */
export interface EndHomework {
  readonly note?: string;
}
