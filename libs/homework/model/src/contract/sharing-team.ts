import type { HomeworkId, Instant, ParticipationId } from '@reknit/shared/model';
import type { TeamShareState } from '../vocabulary/sharing-words';

/** `GET /api/cases/:caseId/shares`: states, never words. */
export interface CaseShares {
  /** Everything that is offered waits for a session, until somebody of the care team lets it go. */
  readonly holdForSession: boolean;
  /** Of the setting; 0 while nobody has ever set it. */
  readonly version: number;
  readonly rows: readonly CaseShareRow[];
  readonly reveals: readonly CaseRevealRow[];
}

export interface CaseShareRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** The author's participation: where the care team reads what was handed in. */
  readonly participationId: ParticipationId;
  readonly entryNumber: number;
  readonly parts: number;
  readonly state: TeamShareState;
  readonly offeredAt: Instant;
  readonly endedAt?: Instant;
}

export interface CaseRevealRow {
  readonly homeworkId: HomeworkId;
  readonly title: string;
  readonly offeredBy: readonly string[];
  readonly revealed: boolean;
}

/** `PUT /api/cases/:caseId/sharing` (If-Match). */
export interface ChangeSharing {
  readonly holdForSession: boolean;
}

/** `GET /api/homework/:homeworkId/side-by-side` (EX-01): the values of two people, once both have released theirs. */
export interface SideBySide {
  readonly released: boolean;
  readonly people: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: string; readonly rank: number }[];
    /** The value whose conduct is furthest from fully lived this month: 10 minus the rating. */
    readonly largestGap?: { readonly value: string; readonly gap: number };
  }[];
  /** How many values both named. */
  readonly overlap: number;
}
