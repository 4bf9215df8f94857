import type {
  CaseId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  RelationSubtype,
  RelationType,
} from '@reknit/shared/model';
import type { AmendsRevisionState, AuthorAmendsState, ReceivedAmendsState } from '../vocabulary/amends-words';
import type { AmendsAdvice, AmendsDraft, AmendsText } from './amends-text';
import type { FollowThrough } from './commitment';

/** `GET /api/my/amends`: the plans somebody makes, and those made for them that they may read. */
export interface MyAmendsList {
  readonly own: readonly MyAmendsRow[];
  readonly received: readonly ReceivedAmendsRow[];
}

export interface MyAmendsRow {
  readonly id: string;
  readonly title: string;
  readonly state: AuthorAmendsState;
  readonly participationId: ParticipationId;
}

export interface ReceivedAmendsRow {
  readonly id: string;
  readonly from: string;
  readonly state: ReceivedAmendsState;
}

/** `POST /api/my/amends` (Idempotency-Key) → 201. */
export interface BeginAmends {
  /** The participation in the assigned EX-07. */
  readonly participationId: ParticipationId;
}

/** `GET /api/my/amends/:planId`. Who reads decides which of the two it is. */
export type MyAmends = AuthorAmends | ReceivedAmends;

export interface AuthorAmends {
  readonly as: 'author';
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly state: AuthorAmendsState;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  /** Who else takes part in the case: whom a plan can be for. */
  readonly people: readonly { readonly participantId: ParticipantId; readonly givenName: string }[];
  readonly draft?: AmendsDraft;
  /** Begun with the care team: they read the draft as it is saved, not only once it is handed in. */
  readonly together: boolean;
  /** While it is being written: what was written elsewhere and may be taken over. */
  readonly suggestions?: AmendsSuggestions;
  readonly advice: readonly AmendsAdvice[];
  /** The version handed in, approved or offered, while another may be in force. */
  readonly pending?: AmendsVersion;
  readonly inForce?: AmendsVersion;
  readonly review?: AmendsReviewForAuthor;
  /** What the person it is for would like otherwise. */
  readonly proposals: readonly AmendsProposal[];
  readonly shareable: boolean;
  readonly windowEndsAt?: Instant;
  readonly nextReviewOn?: LocalDate;
  /** Money is part of it: the banner that agreed sums are recorded and nothing legal. */
  readonly money: boolean;
  readonly followThrough: FollowThrough;
  readonly reflection?: string;
  readonly can: Readonly<Record<AuthorAct, boolean>>;
}

export interface AmendsSuggestions {
  /** From the author's own inventory. */
  readonly harmOwned: readonly string[];
  /** What the other person said they need, where they have let the author read it. */
  readonly askedFor: readonly { readonly from: string; readonly text: string }[];
  /** From the author's apology (`…/from-apology` takes all of it). */
  readonly repair: readonly string[];
}

export type AuthorAct =
  'submit' | 'edit' | 'share' | 'withdraw' | 'start' | 'renegotiate' | 'pause' | 'resume' | 'end' | 'reflect';

export interface AmendsVersion {
  readonly number: number;
  readonly state: AmendsRevisionState;
  readonly text: AmendsText;
  readonly contentHash: string;
}

export interface AmendsReviewForAuthor {
  readonly at: Instant;
  readonly reviewer: string;
  readonly decision: 'return' | 'approve';
  readonly comment: string;
}

export interface AmendsProposal {
  readonly at: Instant;
  readonly comment: string;
  /** The commitment of the shared version it is about, counted from 0. */
  readonly commitment?: number;
}

/** What the person it is for sees. No due dates and no figures hang on them. */
export interface ReceivedAmends {
  readonly as: 'harmed';
  readonly id: string;
  readonly state: ReceivedAmendsState;
  readonly from: string;
  readonly relationType: RelationType;
  /** Absent while it is paused or not open. */
  readonly current?: ReceivedVersion;
  /** A new version of an accepted plan; the current one goes on until it is accepted. */
  readonly offered?: ReceivedVersion;
  /** What has been done, newest first: a list to look at, or not. */
  readonly done: readonly DoneForMe[];
  readonly mine: {
    readonly proposals: readonly AmendsProposal[];
    /** Every two weeks there is room for a new one, and nobody is reminded. */
    readonly mayRate: boolean;
    readonly reflection?: string;
  };
  readonly can: Readonly<Record<HarmedAct, boolean>>;
}

/** Seen and "did not happen" go to the occurrence (`commitmentPaths.seen`, `.disputes`); neither is asked for. */
export interface DoneForMe {
  readonly occurrenceId: string;
  readonly version: number;
  readonly text: string;
  readonly on: LocalDate;
  readonly seen: boolean;
  readonly disputed: boolean;
  readonly mayDispute: boolean;
}

export type HarmedAct =
  'accept' | 'decline' | 'propose' | 'renegotiate' | 'pause' | 'resume' | 'end' | 'reflect';

export interface ReceivedVersion {
  readonly number: number;
  readonly text: AmendsText;
  readonly contentHash: string;
}

/** `POST …/share` (If-Match): offers the approved version. */
export interface ShareAmends {
  /** How many days until it counts as not answered. Default 21. */
  readonly windowDays?: number;
}

/** `POST …/accept`: names what was read, so that nothing else is accepted by it. */
export interface AcceptAmends {
  readonly contentHash: string;
}

/** `POST …/decline`. The reason goes to the therapist and to nobody else. */
export interface DeclineAmends {
  readonly reason?: string;
}

/** `POST …/proposals` */
export interface ProposeAmends {
  readonly proposals: readonly { readonly comment: string; readonly commitment?: number }[];
}

/** `POST …/renegotiate`. From the person it is for, the comments go to the author. */
export interface RenegotiateAmends {
  readonly comments?: readonly string[];
}

/** `POST …/ratings`: private, for the therapist. */
export interface RateAmends {
  /** "These amends are helping me", 0–10. Only from the person they are for. */
  readonly helping?: number;
  /** "I feel pressured by this", 0–10. Only from the person they are for. */
  readonly pressured?: number;
  /** How willing somebody is at present, 0–10. */
  readonly willing?: number;
}

/** `POST …/reflection`, once, when the plan is completed. */
export interface ReflectOnAmends {
  readonly text: string;
}
