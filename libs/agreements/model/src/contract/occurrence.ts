import type { Instant, LocalDate } from '@reknit/shared/model';
import type {
  CorrectionReason,
  CorrectionTo,
  ExcuseReason,
  ReportWord,
  Resolution,
} from '../vocabulary/occurrence-words';

/**
 * `POST /api/my/occurrences/:occurrenceId/reports` (Idempotency-Key) → 201 `OccurrenceSaved`. One tap is `{ word: 'kept' }`. A second
 * report is kept beside the first and changes nothing.
 */
export interface ReportOccurrence {
  readonly word: ReportWord;
  /** When it was done; absent with `kept`: in time; absent with `late`: now. Never after now. */
  readonly keptAt?: Instant;
  readonly note?: string;
}

/**
 * `POST /api/my/occurrences/:occurrenceId/corrections` by its author, `POST /api/cases/:caseId/occurrences/:occurrenceId/corrections` by the
 * care team (If-Match both).
 */
export interface CorrectOccurrence {
  readonly to: CorrectionTo;
  readonly reason: CorrectionReason;
  readonly note?: string;
}

/** `POST …/occurrences/:occurrenceId/excuse` (If-Match): it is set aside and counts neither way. */
export interface ExcuseOccurrence {
  readonly reason: ExcuseReason;
  readonly note?: string;
}

/** `POST /api/my/occurrences/:occurrenceId/disputes` (If-Match): "did not happen". The note reaches the care team alone. */
export interface DisputeOccurrence {
  readonly note?: string;
}

/** `POST /api/cases/:caseId/occurrences/:occurrenceId/resolutions` (If-Match) after the conversation. */
export interface ResolveOccurrence {
  readonly resolution: Resolution;
  readonly note?: string;
}

/** `POST /api/my/commitments/:commitmentId/pauses`: one commitment rests from one day to another, both included. */
export interface PauseCommitment {
  readonly from: LocalDate;
  readonly until: LocalDate;
}
