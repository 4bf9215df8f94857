import type { CaseId, Instant, LocalDate } from '@reknit/shared/model';

/**
 * `POST /api/training-supervision` (Idempotency-Key) by the supervisee → 201 `TrainingGranted`: whoever supervises them may read their psychotherapy notes
 * for training. It takes the place of what they granted this supervisor before.
 */
export interface GrantTraining {
  readonly supervisionId: string;
  /** The first day, today at the earliest. Without one it holds from today. */
  readonly from?: LocalDate;
  /** The last day. Without one it holds until it is ended. */
  readonly until?: LocalDate;
}

export interface TrainingGranted {
  readonly id: string;
}

/** `GET /api/training-supervision`: those who supervise me, and whom of them I let read. */
export interface TrainingSupervision {
  readonly supervisionId: string;
  readonly supervisorName: string;
  readonly link?: { readonly from: LocalDate; readonly until?: LocalDate };
}

/** `GET /api/training-supervision/notes`: notes of supervisees who let me read them, what was written last first. */
export interface TrainingNoteRow {
  readonly id: string;
  readonly authorName: string;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** `GET /api/training-supervision/notes/:id`: as it stands now. Each reading is on record, and its author sees it. */
export interface TrainingNote extends TrainingNoteRow {
  readonly text: string;
}

/** Who has read a psychotherapy note for training, newest first. */
export interface TrainingReading {
  readonly by: string;
  readonly at: Instant;
}

export const trainingPaths = {
  links: '/api/training-supervision',
  /** Ends it at once, of one supervision. */
  end: (supervisionId: string) => `/api/training-supervision/${supervisionId}/end`,
  notes: '/api/training-supervision/notes',
  note: (id: string) => `/api/training-supervision/notes/${id}`,
} as const;
