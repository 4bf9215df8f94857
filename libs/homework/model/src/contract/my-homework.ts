import type { SecretsPolicyKind } from '@reknit/cases/model';
import type { TemplateKind } from '@reknit/exercises/model';
import type { EntryId, Instant, ParticipationId, RelationType } from '@reknit/shared/model';
import type { HomeworkStatus } from '../vocabulary/homework-status';
import type { Afterwards, CommentToAll, DueMoment, HomeworkReason, ReviewView } from './homework-views';

/** `GET /api/my/homework`: the client's home. */
export interface MyHome {
  readonly due: readonly MyHomeworkRow[];
  readonly coming: readonly MyHomeworkRow[];
  readonly done: readonly MyHomeworkRow[];
  readonly goals: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly words: string;
    readonly rating?: number;
  }[];
}

export interface MyHomeworkRow {
  readonly id: ParticipationId;
  /** Any kind but a form is done on a page of its own. */
  readonly kind: TemplateKind;
  readonly title: string;
  readonly minutes: number;
  readonly status: HomeworkStatus;
  readonly due: DueMoment;
  /** 0–100 of the required answers a draft holds. */
  readonly progress: number;
  readonly submittedAt?: Instant;
  readonly returned: boolean;
  readonly therapist: string;
  /** Not available at the moment: it rests, and going on is not theirs to decide. */
  readonly held: boolean;
}

/** `GET /api/my/homework/:id`: everything the player needs. ETag carries the participation's version. */
export interface MyHomework {
  readonly id: ParticipationId;
  readonly version: number;
  readonly kind: TemplateKind;
  readonly title: string;
  readonly status: HomeworkStatus;
  readonly due: DueMoment;
  readonly reason: HomeworkReason;
  readonly therapist: string;
  /** Not available at the moment: it rests, and going on is not theirs to decide. */
  readonly held: boolean;
  /** Done side by side with others: what is handed in can be revealed to each other. */
  readonly mayReveal: boolean;
  /** How confidences are held in this case, where that is agreed: said beside everything that only the therapist reads. */
  readonly secretsPolicy?: SecretsPolicyKind;
  readonly relationType: RelationType;
  readonly definition: unknown;
  readonly personName: string;
  readonly draft?: DraftView;
  /** What the care team said to everybody who takes part; empty where one works alone. */
  readonly saidToAll: readonly CommentToAll[];
  /** Newest first; the answers as the author wrote them. */
  readonly entries: readonly MyEntry[];
}

export interface DraftView {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly step: string;
  /** Counts up with every save; a save names the one it builds on. */
  readonly revision: number;
  readonly savedAt: Instant;
  /** Field to the text written on the other device, until a later save shows that it was seen. */
  readonly conflicts?: Readonly<Record<string, unknown>>;
}

export interface MyEntry {
  readonly id: EntryId;
  readonly number: number;
  readonly submittedAt: Instant;
  /** Who wrote it down with them in a session; absent where they wrote it themselves. */
  readonly writtenBy?: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly afterwards?: Afterwards;
  readonly review?: ReviewView;
}

/**
 * `PUT /api/my/homework/:id/draft`. The server merges field by field: a field changed elsewhere since `baseRevision`
 * and also changed here comes back in `conflicts` with the other text, and nothing of either is lost.
 */
export interface SaveDraft {
  readonly baseRevision: number;
  /** Only the fields changed since `baseRevision`; null clears one. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly step: string;
}

export interface SavedDraft extends DraftView {
  /** Field to the text written on the other device; the answers hold what was written here. */
  readonly conflicts: Readonly<Record<string, unknown>>;
}

/**
 * `POST /api/my/homework/:id/submissions` (Idempotency-Key) → 201: the receipt. `POST …/reports` (Idempotency-Key) → 201: the same, for what
 * came to pass after that: only the answers to what is asked later (`askedLater`) are taken, and stand with the others as the next version.
 */
export interface SubmitHomework {
  readonly answers: Readonly<Record<string, unknown>>;
}

/** `POST /api/participations/:id/room-entries` (If-Match) → 201: the receipt. */
export interface AnswerInRoom extends SubmitHomework {
  /** What the person has handed in by themselves meanwhile and whoever writes has seen: both stand then, one after the other. */
  readonly after?: EntryId;
}

export interface Receipt {
  readonly entryId: EntryId;
  readonly number: number;
  readonly submittedAt: Instant;
  readonly late: boolean;
  /** Who will read it, by name. */
  readonly readers: readonly string[];
}
