import type { CaseId, Instant, LocalDate, ParticipantId, RelationType } from '@reknit/shared/model';
import type { CaseKind, CaseState } from '../vocabulary/case-words';

export const CASELOAD_SORTS = ['name', 'last_activity', 'to_review', 'opened'] as const;
export type CaseloadSort = (typeof CASELOAD_SORTS)[number];

/** `GET /api/caseload` query. */
export interface ReadCaseload {
  /** Absent: `last_activity`. */
  readonly sort?: CaseloadSort;
  /** Part of a name. */
  readonly search?: string;
  /** Absent: every case that is not closed. */
  readonly state?: CaseState;
  readonly kind?: CaseKind;
  /** Keyset cursor of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

export interface CaseloadRow {
  readonly caseId: CaseId;
  readonly title: string;
  readonly kind: CaseKind;
  readonly relationType: RelationType;
  readonly state: CaseState;
  readonly openedOn: LocalDate;
  readonly people: readonly { readonly participantId: ParticipantId; readonly name: string }[];
  readonly openHomework: number;
  readonly toReview: number;
  readonly overdue: number;
  /** n of m over homework whose due and grace have passed. */
  readonly adherence: { readonly done: number; readonly of: number };
  readonly lastResponseAt?: Instant;
  /** When the next session of anybody in the case begins. */
  readonly nextSessionAt?: Instant;
  readonly primaryClinician: string;
}

export const TIMELINE_KINDS = [
  'case',
  'people',
  'consent',
  'homework',
  'review',
  'goal',
  'rupture',
  'agreement',
  'session',
  'note',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** `GET /api/cases/:caseId/timeline` query. Answers a `Page<TimelineItem>`, newest first. */
export interface ReadTimeline {
  readonly kind?: TimelineKind;
  readonly participantId?: ParticipantId;
  readonly after?: string;
  readonly limit?: number;
}

export interface TimelineItem {
  readonly id: string;
  readonly at: Instant;
  readonly kind: TimelineKind;
  /** What happened, as a code the browser has words for: `homework.submitted`. */
  readonly event: string;
  readonly actorName?: string;
  readonly participantName?: string;
  /** What it is about: an exercise title, a goal in words, a state. */
  readonly subject?: string;
  readonly link?: {
    readonly kind: 'homework' | 'participation' | 'goal' | 'amends_plan' | 'session' | 'note';
    readonly id: string;
  };
}
