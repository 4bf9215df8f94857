import type {
  CaseId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  RelationSubtype,
  RelationType,
} from '@reknit/shared/model';
import type {
  AmendsActor,
  AmendsApproach,
  AmendsEndReason,
  AmendsRevisionState,
  ContactChannel,
  HarmCheckItem,
  HarmedKind,
  PausableAmends,
  TeamAmendsState,
  Willingness,
} from '../vocabulary/amends-words';
import type { AmendsProposal } from './amends-mine';
import type { FollowThrough } from './commitment';
import type { AmendsDraft, AmendsText, HarmCheck } from './amends-text';

/** `GET /api/cases/:caseId/amends`: newest first. */
export interface CaseAmends {
  readonly rows: readonly CaseAmendsRow[];
  /** Who was given the exercise and has no plan yet: with them one can be begun together. None for whoever only reads. */
  readonly beginnable: readonly { readonly participationId: ParticipationId; readonly name: string }[];
}

export interface CaseAmendsRow {
  readonly id: string;
  /** Empty while nothing has been handed in. */
  readonly title: string;
  readonly state: TeamAmendsState;
  readonly approach?: AmendsApproach;
  readonly author: AmendsPerson;
  readonly harmed?: AmendsHarmed;
  readonly needs: readonly AmendsNeed[];
}

/** What waits for whom on a plan. */
export type AmendsNeed =
  | 'review'
  | 'second-review'
  | 'delivery'
  | 'answered'
  | 'plan-review'
  | 'resume'
  | 'choose-after-leaving'
  | 'pressured';

export interface AmendsPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
}

export interface AmendsHarmed {
  readonly kind: HarmedKind;
  readonly participantId?: ParticipantId;
  readonly name: string;
}

/** `GET /api/cases/:caseId/amends/:planId`. Reading it is audited. ETag carries the version. */
export interface AmendsForTeam {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  readonly author: AmendsPerson;
  readonly harmed?: AmendsHarmed;
  readonly participationId: ParticipationId;
  readonly state: TeamAmendsState;
  readonly pausedFrom?: PausableAmends;
  readonly pausedBy?: AmendsActor;
  /** The person who paused has said that they want to go on. */
  readonly personWantsToGoOn?: boolean;
  readonly needs: readonly AmendsNeed[];
  /** Newest first. A draft nobody wrote together with the author is not among them. */
  readonly revisions: readonly AmendsRevisionForTeam[];
  /** Begun with the care team, who read along: `draft` is what has been saved of it, if anything has. */
  readonly together: boolean;
  readonly draft?: AmendsDraft;
  readonly willingness: readonly WillingnessRecord[];
  readonly reviews: readonly AmendsReviewRecord[];
  readonly proposals: readonly AmendsProposal[];
  readonly decline?: { readonly at: Instant; readonly reason?: string };
  readonly followThrough: FollowThrough;
  /** Never merged with what was kept, nor drawn on one axis with it. */
  readonly ratings: readonly AmendsRatingRecord[];
  readonly note: string;
  readonly disclosurePlan: string;
  readonly startsOn?: LocalDate;
  readonly endsOn?: LocalDate;
  readonly nextReviewOn?: LocalDate;
  readonly windowEndsAt?: Instant;
  readonly endReason?: AmendsEndReason;
  readonly reflections: readonly { readonly participantId: ParticipantId; readonly text: string }[];
  readonly ruptureEventId?: string;
  /** Plans of the other person about the same event: two plans, side by side, and never one. */
  readonly linked?: readonly string[];
  readonly can: Readonly<Record<TeamAct, boolean>>;
}

export type TeamAct =
  | 'giveBack'
  | 'approve'
  | 'coApprove'
  | 'pause'
  | 'resume'
  | 'end'
  | 'review'
  | 'continueIndirectly'
  | 'recordWillingness'
  | 'deliver';

export interface AmendsRevisionForTeam {
  readonly number: number;
  readonly state: AmendsRevisionState;
  readonly text: AmendsText;
  readonly contentHash: string;
  readonly approach: AmendsApproach;
  readonly harmCheck: HarmCheck;
  readonly difficulties: readonly (number | null)[];
  readonly risk: 'plain' | 'amber';
  /** h2 or h3 is yes, or h1 is no: only indirect or living. */
  readonly hardStops: readonly HarmCheckItem[];
  /** What the clinician has to look at before approving: codes. */
  readonly cautions: readonly string[];
  readonly submittedAt?: Instant;
  readonly approvedAt?: Instant;
  readonly approvedBy?: string;
  readonly coApprovedBy?: string;
}

export interface WillingnessRecord {
  readonly at: Instant;
  readonly answer: Willingness;
  readonly channel: ContactChannel;
  readonly recordedBy: string;
}

export interface AmendsReviewRecord {
  readonly at: Instant;
  readonly revision: number;
  readonly reviewer: string;
  readonly decision: 'return' | 'approve' | 'co_approve' | 'co_refuse';
  readonly comment: string;
}

export interface AmendsRatingRecord {
  readonly at: Instant;
  readonly by: 'author' | 'harmed';
  readonly helping?: number;
  readonly pressured?: number;
  readonly willing?: number;
}

/** `POST /api/cases/:caseId/amends` (Idempotency-Key) → 201: begun together with the author. */
export interface DraftAmendsTogether {
  readonly participationId: ParticipationId;
}

/** `POST …/return` (If-Match) */
export interface GiveAmendsBack {
  readonly comment: string;
}

/** `POST …/approve` (If-Match) */
export interface ApproveAmends {
  readonly approach: AmendsApproach;
  readonly ruptureEventId: string;
  /** Required when the harm check is amber: why this does no harm. */
  readonly comment?: string;
}

/** `POST …/co-approval` (If-Match), by a supervisor. */
export interface CoApproveAmends {
  readonly agree: boolean;
  readonly comment: string;
}

/** `POST …/willingness`: what the harmed person said when asked in neutral words. */
export interface RecordWillingness {
  readonly answer: Willingness;
  /** How they would like it to reach them: a grown-up child may choose, and so may anybody. Default in the product. */
  readonly channel?: ContactChannel;
}

/** `POST …/delivery` (If-Match): what is facilitated was gone through together in a session; from now on they can read it. */
export interface DeliverAmends {
  readonly windowDays?: number;
}

/** `PUT …/note` */
export interface NoteOnAmends {
  readonly text: string;
}

/** `PUT …/disclosure-plan`: how and in which steps something is told, always in sessions. */
export interface PlanDisclosure {
  readonly text: string;
}

/** `POST …/reviewed` (If-Match): the plan was looked at together. */
export interface ReviewAmendsPlan {
  readonly nextOn?: LocalDate;
}
