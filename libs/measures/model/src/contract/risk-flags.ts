import type { Instant, LocalDate, ParticipantId } from '@reknit/shared/model';
import type { FlagMove, FlagStatus, RiskLevel, RiskType } from '../vocabulary/risk-words';

/** `GET /api/cases/:caseId/risk-flags`: for the care team and who supervises it; open ones first, then newest first. */
export interface RiskFlags {
  readonly flags: readonly RiskFlagView[];
  readonly mayAct: boolean;
}

/** `GET /api/cases/:caseId/risk-flags/:id` answers one. ETag carries the version. */
export interface RiskFlagView {
  readonly id: string;
  readonly version: number;
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly type: RiskType;
  readonly level: RiskLevel;
  readonly status: FlagStatus;
  /** The measure rule it comes from: `phq-9` `item-9`, `phq-9` `total`. */
  readonly source: { readonly instrument: string; readonly rule: string };
  readonly openedAt: Instant;
  /** It came while the practice was closed: the clock of the target runs from `clockFrom`. */
  readonly outsideHours: boolean;
  readonly clockFrom: Instant;
  /** Acknowledged by then, or the supervisor is told. */
  readonly acknowledgeBy: Instant;
  readonly overdue: boolean;
  /** Each answer that set it off, newest first. */
  readonly occurrences: readonly FlagOccurrence[];
  /** What was done, oldest first. */
  readonly history: readonly FlagHistoryLine[];
  /** What can be done next, by whoever asks. */
  readonly moves: readonly FlagMove[];
  /** A note of the kind `risk`, written in this case since the flag opened: without one it cannot be closed. */
  readonly hasRiskNote: boolean;
  /** A high one is closed by two. */
  readonly needsSecondPerson: boolean;
  /** Waits for a second person. */
  readonly closing?: { readonly by: string; readonly at: Instant; readonly reason: string };
  /** Whether whoever asks may be that second person. */
  readonly mayConfirm: boolean;
  /** When the same instrument is best asked again; nothing is asked by itself. */
  readonly askAgainOn?: LocalDate;
  /** Pair exercises with this person rest while it is not closed. */
  readonly pairWorkRests: boolean;
}

export interface FlagOccurrence {
  readonly responseId: string;
  readonly at: Instant;
  readonly level: RiskLevel;
  /** The answer, or the total. */
  readonly value: number;
}

export interface FlagHistoryLine {
  readonly what:
    | 'opened'
    | 'raised'
    | 'supervisor-told'
    | 'acknowledged'
    | 'assessed'
    | 'managed'
    | 'close-proposed'
    | 'close-refused'
    | 'closed';
  readonly at: Instant;
  /** Absent for what the product did by itself. */
  readonly by?: string;
  readonly reason?: string;
}

/**
 * `POST /api/cases/:caseId/risk-flags/:id/moves` (If-Match). `reason` belongs to `close` and only there. Closing without a risk
 * note: `risk-flag.note-missing`.
 */
export interface MoveFlag {
  readonly move: FlagMove;
  /** Within `MEASURE_LIMITS.closeReason`. */
  readonly reason?: string;
}

/** `POST /api/cases/:caseId/risk-flags/:id/confirmation` (If-Match): the second person, never the one who proposed it. */
export interface ConfirmClose {
  readonly confirmed: boolean;
}

export interface SavedFlag {
  readonly id: string;
  readonly version: number;
  readonly status: FlagStatus;
}
