import type { CaseId, Instant } from '@reknit/shared/model';

/** What a therapist is needed for, most urgent first. The order is the order of this list. */
export const INBOX_KINDS = [
  'felt_unsafe',
  'felt_worse',
  'attention',
  'to_review',
  'lapsed',
  'declined',
  'invitation_expired',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** `GET /api/today` */
export interface Today {
  readonly inbox: readonly InboxItem[];
  /** What changed in the caseload since yesterday morning, newest first. */
  readonly changed: readonly ChangeItem[];
  /** `dueThisWeek`: due within the next seven days and not handed in. */
  readonly counts: { readonly openCases: number; readonly toReview: number; readonly dueThisWeek: number };
}

export interface InboxItem {
  readonly id: string;
  readonly kind: InboxKind;
  readonly level: 'red' | 'amber' | 'plain';
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly personName: string;
  /** Title of the exercise, or what it is about. */
  readonly subject: string;
  readonly since: Instant;
  /** Where the work on it is done, inside the dashboard. */
  readonly link: { readonly kind: 'participation' | 'case-homework' | 'case-people'; readonly id: string };
}

export interface ChangeItem {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly at: Instant;
  readonly event: string;
  readonly personName?: string;
  readonly subject?: string;
}
