import type { CaseId, Instant, LocalDate } from '@reknit/shared/model';

/** `GET /api/supervision/caseloads`: what the caseloads of those somebody supervises today need. */
export interface SupervisionOverview {
  readonly supervisees: readonly Supervisee[];
}

export interface Supervisee {
  readonly accountId: string;
  readonly name: string;
  /** Since when they are supervised by whoever asks. */
  readonly since: LocalDate;
  readonly openCases: number;
  readonly toReview: number;
  /** Open calls for attention, by level. */
  readonly red: number;
  readonly amber: number;
  /** Their cases in which something waits, most urgent first. */
  readonly cases: readonly SuperviseeCase[];
}

export interface SuperviseeCase {
  readonly caseId: CaseId;
  readonly title: string;
  readonly toReview: number;
  /** Since when the oldest answer waits. */
  readonly waitingSince?: Instant;
  readonly red: number;
  readonly amber: number;
  /** Joint work is stopped, or somebody's private check-in waits for a decision. */
  readonly safety: boolean;
}
