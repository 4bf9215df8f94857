import type { CaseId, Instant, LocalDate } from '@reknit/shared/model';

/** What a therapist is needed for in homework and invitations; the order is a rule of its own (`byUrgency`). */
export const INBOX_KINDS = [
  'felt_unsafe',
  'felt_worse',
  'attention',
  'to_review',
  'lapsed',
  'declined',
  'invitation_expired',
] as const;

/** What the other domains say somebody is needed for. */
export const NOTED_KINDS = [
  'risk-flag.overdue',
  'risk-flag.high',
  'risk-flag.open',
  'risk-flag.confirm',
  'risk-flag.to-close',
  'emergency.to-review',
  'safety.not-safe-now',
  'boundary.not-safe-now',
  'listening.not-safe',
  'safety.positive-screen',
  'safety.ask-in-person',
  'consent.no-treatment',
  'consent.withdrawn',
  'people.left',
  'people.asked-to-pause',
  'policy.missing',
  'policy.unsigned',
  'amends.pressured',
  'commitment.disputed',
  'slip.repeated',
  'slip.serious',
  'session.partial-undecided',
  'session.attendance-missing',
  'note.returned',
  'note.overdue',
  'note.to-cosign',
  'note.amendment-asked',
  'amends.choose-after-leaving',
  'amends.second-review',
  'amends.review',
  'apology.review',
  'amends.answered',
  'amends.delivery',
  'amends.resume',
  'amends.plan-review',
  'safety.screens-to-read',
  'safety.screens-due',
  'safety.screen-unanswered',
  'sharing.held-for-session',
  'boundary.safety-follow-up',
  'listening.unsure-if-safe',
  'boundary.not-holding',
  'boundary.to-review',
  'transparency.renewal-to-review',
  'boundary.overlap',
  'boundary.review-overdue',
  'boundary.restate',
] as const;
export type NotedKind = (typeof NOTED_KINDS)[number];
export type InboxKind = (typeof INBOX_KINDS)[number] | NotedKind;

/** `GET /api/today` */
export interface Today {
  readonly inbox: readonly InboxItem[];
  /** What this person put off, the nearest day first; it is not in the inbox meanwhile. */
  readonly later: readonly (InboxItem & { readonly until: LocalDate })[];
  /** What changed in the caseload since yesterday morning, newest first. */
  readonly changed: readonly ChangeItem[];
  /** Where a case is in other hands for a while, the nearest end first. */
  readonly cover: readonly Cover[];
  /** `dueThisWeek`: due within the next seven days and not handed in. */
  readonly counts: { readonly openCases: number; readonly toReview: number; readonly dueThisWeek: number };
}

/** A case that somebody looks after in the place of its clinician: this person, or a colleague for them. */
export interface Cover {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  /** Who covers a case of this person; nobody where they cover it themselves. */
  readonly colleague?: string;
  /** The first day on which it is over; none while it is open. */
  readonly ends?: LocalDate;
}

/** Where the work on an item is done: a page of the dashboard, and what it shows. */
export const INBOX_PAGES = [
  'participation',
  'case-homework',
  'case-people',
  'case-safety',
  'case-agreements',
  'case-listening',
  'case-sessions',
  'amends-plan',
  'boundary',
  'transparency',
  'round',
  'session',
  'note',
  'risk-flag',
] as const;
export type InboxPage = (typeof INBOX_PAGES)[number];

export interface InboxItem {
  readonly id: string;
  readonly kind: InboxKind;
  readonly level: 'red' | 'amber' | 'plain';
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly personName: string;
  /** Title of the exercise, or what it is about; empty where the kind says it all. */
  readonly subject: string;
  readonly since: Instant;
  /** Where the work on it is done, inside the dashboard. */
  readonly link: { readonly kind: InboxPage; readonly id: string };
  /** The day by which something is due, if anything is. */
  readonly dueOn?: LocalDate;
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
