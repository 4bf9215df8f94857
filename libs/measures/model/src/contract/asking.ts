import type { LocalDate, ParticipantId } from '@reknit/shared/model';

/** `POST /api/cases/:caseId/measure-requests` (Idempotency-Key) → 201 `AskedMeasure`. Adults only. */
export interface AskMeasure {
  readonly participantId: ParticipantId;
  readonly instrument: { readonly code: string; readonly version: number };
  /** The first day it can be filled in, in the zone of the practice; today or later. */
  readonly startsOn: LocalDate;
  /** Left out: once. Within `MEASURE_LIMITS.everyWeeks`. */
  readonly everyWeeks?: number;
}

export interface AskedMeasure {
  readonly id: string;
  readonly version: number;
}

/** `POST /api/cases/:caseId/measure-requests/:requestId/stop` (If-Match): no further one; what was filled in stays. */
export interface StopMeasure {
  readonly stop: true;
}
