import type {
  CaseId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';
import type {
  BoundaryAnswer,
  BoundaryDomain,
  BoundaryFlex,
  BoundaryKind,
  BoundaryPart,
  BoundaryPauser,
  BoundaryState,
  ContactLevel,
} from '../vocabulary/boundary-words';
import type { BoundaryDraft, BoundaryResponse, BoundaryTime, LogBoundaryEvent } from './boundary';

/** What an author can press now. */
export interface BoundaryMoves {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly rehearse: boolean;
  readonly tell: boolean;
  /** Telling in the product is open: the standard sentence otherwise. */
  readonly send: boolean;
  readonly activate: boolean;
  readonly noteAnswer: boolean;
  readonly log: boolean;
  readonly pause: boolean;
  readonly resume: boolean;
  readonly openReview: boolean;
  readonly renew: boolean;
  readonly adjust: boolean;
  readonly retire: boolean;
  readonly retract: boolean;
  readonly choose: boolean;
  readonly withdraw: boolean;
}

/** `GET /api/my/boundaries`: mine, and what others let me read. */
export interface MyBoundaries {
  readonly mine: readonly MyBoundaryRow[];
  readonly told: readonly ToldBoundaryRow[];
  /** Where a new one can be begun. */
  readonly places: readonly BoundaryPlace[];
  readonly contactLevels: readonly ContactLevelView[];
}

export interface BoundaryPlace {
  readonly caseId: CaseId;
  readonly relationType: RelationType;
  /** One's own part in homework of this kind, for the new one to belong to; absent where there is none. */
  readonly participationId?: ParticipationId;
  /** Who can be named, and so told, in the product. */
  readonly people: readonly { readonly participantId: ParticipantId; readonly givenName: string }[];
}

export interface MyBoundaryRow {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly kind: BoundaryKind;
  readonly state: BoundaryState;
  readonly pausedBy?: BoundaryPauser;
  readonly inForce: boolean;
  /** True: the list says "Personal item" and holds neither domain nor statement. */
  readonly personal: boolean;
  readonly domain?: BoundaryDomain;
  readonly statement?: string;
  readonly reviewOn?: LocalDate;
  readonly reviewDue: boolean;
}

/** `GET /api/my/boundaries/:id`. ETag carries the version. */
export interface MyBoundary {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly relationType: RelationType;
  readonly state: BoundaryState;
  readonly pausedBy?: BoundaryPauser;
  readonly pausedUntil?: LocalDate;
  readonly revision: number;
  /** The revision that holds now, where it is not the one being written. */
  readonly inForceRevision?: number;
  readonly personal: boolean;
  readonly people: BoundaryPlace['people'];
  readonly draft: BoundaryDraft;
  /** The sentence the frame makes of the fields, as far as they are filled. */
  readonly frame: string;
  readonly hints: readonly BoundaryHint[];
  readonly returned?: { readonly comment: string; readonly at: Instant };
  readonly tellings: readonly BoundaryTellingView[];
  readonly confirmedBy: readonly string[];
  readonly answerDueAt?: Instant;
  readonly rehearsals: readonly { readonly at: Instant; readonly note?: string }[];
  readonly events: readonly BoundaryEventView[];
  readonly figures: BoundaryFigures;
  readonly revisions: readonly BoundaryRevisionView[];
  /** The other person's part ended with their leaving: the author may say it as a limit of their own. */
  readonly restateOffered: boolean;
  readonly may: BoundaryMoves;
}

/** A question to think about, never a refusal. `code` has words in the browser. */
export interface BoundaryHint {
  readonly field: string;
  readonly code: string;
}

export interface BoundaryTellingView {
  readonly name: string;
  readonly at: Instant;
  readonly revision: number;
  readonly parts: readonly BoundaryPart[];
  readonly answer?: { readonly answer: BoundaryAnswer; readonly at: Instant; readonly wording?: string };
}

export interface BoundaryEventView extends LogBoundaryEvent {
  readonly id: string;
  readonly number: number;
  readonly loggedAt: Instant;
  /** Earlier versions, newest first. */
  readonly earlier: readonly LogBoundaryEvent[];
  readonly struck?: { readonly reason: string; readonly at: Instant };
}

/** "7 visits: 5 respected, 1 tested, 1 crossed". Not holding it oneself is counted apart. Its author's own, shown to nobody they wrote about. */
export interface BoundaryFigures {
  readonly occasions: number;
  readonly respected: number;
  readonly tested: number;
  readonly crossed: number;
  readonly notHeldByMe: number;
}

export interface BoundaryRevisionView {
  readonly revision: number;
  readonly at: Instant;
  /** Fields that differ from the revision before, with both texts. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface ToldBoundaryRow {
  /** Of the telling. */
  readonly id: string;
  readonly caseId: CaseId;
  readonly from: string;
  readonly kind: BoundaryKind;
  /** Absent once it has ended. */
  readonly statement?: string;
  readonly standing: ToldStanding;
}

/** How it stands for who was told. Nothing here counts or judges. */
export type ToldStanding = 'to_answer' | 'answered' | 'being_reworded' | 'in_force' | 'paused' | 'ended';

/** `GET /api/my/told-boundaries/:id`: the revision that was told, and of it only what its author chose. */
export interface ToldBoundary extends ToldBoundaryRow {
  readonly revision: number;
  readonly domain?: BoundaryDomain;
  readonly startsOn?: LocalDate;
  readonly endsOn?: LocalDate;
  readonly reviewOn?: LocalDate;
  readonly toldAt: Instant;
  readonly situation?: string;
  readonly response?: readonly BoundaryResponse[];
  readonly flex?: BoundaryFlex;
  readonly exceptions?: readonly string[];
  /** An agreement's times, each on the clocks of its own zone. */
  readonly times?: readonly BoundaryTime[];
  readonly answer?: { readonly answer: BoundaryAnswer; readonly at: Instant; readonly wording?: string };
  /** Optional words of the author when they took it back. */
  readonly farewell?: string;
  /** On an agreement: what I logged myself. */
  readonly events: readonly BoundaryEventView[];
  readonly may: {
    readonly answers: readonly BoundaryAnswer[];
    readonly log: boolean;
    readonly pause: boolean;
    readonly resume: boolean;
    readonly withdraw: boolean;
  };
}

export interface ContactLevelView {
  readonly towards: string;
  readonly level: ContactLevel;
  readonly fromOn: LocalDate;
}
