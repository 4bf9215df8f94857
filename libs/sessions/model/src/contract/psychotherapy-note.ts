import type { CaseId, Instant } from '@reknit/shared/model';
import type { TrainingReading } from './training-supervision';

/** `POST /api/psychotherapy-notes` (Idempotency-Key) → 201. On a case of one's own care team; nobody else learns of it, but a supervisor whom its author lets read for training. */
export interface CreatePsychotherapyNote {
  readonly caseId: CaseId;
  readonly text: string;
}

/** `PUT /api/psychotherapy-notes/:id/text` (If-Match). Every save is a revision that is kept. */
export interface SavePsychotherapyNote {
  readonly text: string;
}

/** `GET /api/psychotherapy-notes?caseId=`: one's own, newest first. */
export interface PsychotherapyNoteRow {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** `GET /api/psychotherapy-notes/:id`. ETag carries the version. */
export interface PsychotherapyNote extends PsychotherapyNoteRow {
  readonly caseId: CaseId;
  readonly text: string;
  readonly readings: readonly TrainingReading[];
}

/** `GET /api/psychotherapy-notes/:id/versions`, newest first. */
export interface PsychotherapyNoteVersionRow {
  readonly revision: number;
  readonly at: Instant;
}

/** `GET /api/psychotherapy-notes/:id/versions/:revision` */
export interface PsychotherapyNoteVersion extends PsychotherapyNoteVersionRow {
  readonly text: string;
}
