import type {
  AccountId,
  CaseId,
  ClientId,
  Instant,
  LocalDate,
  ParticipantId,
  RelationSubtype,
  RelationType,
  TimeZoneName,
} from '@reknit/shared/model';
import type {
  CareTeamRole,
  CaseKind,
  CaseState,
  GoalState,
  ParticipantState,
  RuptureKind,
  RuptureRole,
  RuptureStatus,
} from '../vocabulary/case-words';

/** `GET /api/cases/:caseId`: what the Overview and People tabs show. ETag carries the version. */
export interface CaseRecord {
  readonly id: CaseId;
  readonly title: string;
  readonly kind: CaseKind;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  readonly state: CaseState;
  readonly presentingProblem: string;
  readonly openedOn: LocalDate;
  readonly closedOn?: LocalDate;
  readonly version: number;
  readonly participants: readonly ParticipantView[];
  readonly careTeam: readonly CareTeamMember[];
  readonly ruptures: readonly RuptureView[];
  readonly goals: readonly GoalView[];
  /** True when the person who asks may change things, false for a supervisor who reads. */
  readonly mayChange: boolean;
  /** Whoever asks is not on this case and reads it for an hour, in an emergency. */
  readonly emergency?: { readonly id: string; readonly until: Instant };
  /** What is missing before the work may start; absent when nothing is, and while the work goes on. */
  readonly policyGap?: PolicyGap;
}

/** Who has not signed how confidences are held, in a case that needs it. */
export interface PolicyGap {
  /** Some version waits for signatures or is in force. */
  readonly proposed: boolean;
  readonly unsigned: readonly ParticipantId[];
}

export interface ParticipantView {
  readonly id: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string;
  readonly timeZone: TimeZoneName;
  readonly state: ParticipantState;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly hasAccount: boolean;
  readonly invitation?: { readonly sentAt: Instant; readonly expiresAt: Instant; readonly expired: boolean };
  readonly consents: readonly {
    readonly kind: string;
    readonly decision: 'given' | 'refused';
    readonly at: Instant;
  }[];
  readonly version: number;
}

export interface CareTeamMember {
  readonly id: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: CareTeamRole;
  readonly from: LocalDate;
  /** The first day without access. */
  readonly to?: LocalDate;
}

export interface RuptureView {
  readonly id: string;
  readonly title: string;
  readonly kind: RuptureKind;
  readonly summary: string;
  /** When, as people say it: "spring two years ago". */
  readonly whenText: string;
  readonly status: RuptureStatus;
  readonly roles: readonly { readonly participantId: ParticipantId; readonly role: RuptureRole }[];
  readonly version: number;
}

export interface GoalView {
  readonly id: string;
  readonly words: string;
  /** Whose goal; absent for one they share. */
  readonly participantId?: ParticipantId;
  readonly state: GoalState;
  readonly targetOn?: LocalDate;
  readonly ratings: readonly {
    readonly participantId: ParticipantId;
    readonly rating: number;
    readonly at: Instant;
  }[];
  readonly version: number;
}

/** `POST /api/cases/:caseId/rupture-events`, `PATCH /api/cases/:caseId/rupture-events/:id` (If-Match, whole). */
export interface RecordRupture {
  readonly title: string;
  readonly kind: RuptureKind;
  readonly summary: string;
  readonly whenText: string;
  readonly status: RuptureStatus;
  readonly roles: readonly { readonly participantId: ParticipantId; readonly role: RuptureRole }[];
}

/** `POST /api/cases/:caseId/goals` */
export interface AddGoal {
  readonly words: string;
  readonly participantId?: ParticipantId;
  readonly targetOn?: LocalDate;
}

/** `PATCH /api/cases/:caseId/goals/:goalId` (If-Match) */
export interface UpdateGoal {
  readonly words?: string;
  readonly state?: GoalState;
  readonly targetOn?: LocalDate;
}

/** `POST /api/cases/:caseId/goals/:goalId/ratings`: a clinician for a participant, a person in care for themselves. */
export interface RateGoal {
  readonly participantId: ParticipantId;
  /** 0–10 */
  readonly rating: number;
}

/** `POST /api/cases/:caseId/moves` (If-Match) */
export interface MoveCase {
  readonly to: CaseState;
  /** Required when it ends: one of the episode end reasons. */
  readonly reason?: string;
}

/** `POST /api/cases/:caseId/participants/:participantId/moves` (If-Match) */
export interface MoveParticipant {
  readonly to: ParticipantState;
  readonly reason?: string;
}

/** `POST /api/cases/:caseId/participants/:participantId/invitations`: a new link, the earlier one ends. */
export interface InviteParticipant {
  readonly email: string;
  readonly birthYear: number;
}

/**
 * `POST /api/cases/:caseId/care-team`. Joining as primary hands the case over: the primary before ends on that day.
 * `POST /api/cases/:caseId/care-team/:id/end` (no body) ends a membership today.
 */
export interface JoinCareTeam {
  readonly accountId: AccountId;
  readonly role: CareTeamRole;
  readonly from: LocalDate;
  /** The first day without access. */
  readonly to?: LocalDate;
}

/** `GET /api/clinicians`: names to pick a colleague from. */
export interface ClinicianName {
  readonly accountId: AccountId;
  readonly name: string;
}
