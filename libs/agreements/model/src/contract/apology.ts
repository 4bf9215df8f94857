import type { CaseId, EntryId, Instant, ParticipantId, RelationType } from '@reknit/shared/model';
import type {
  ApologyAnswer,
  ApologyState,
  ApologyWay,
  AuthorApologyState,
} from '../vocabulary/apology-words';
import type { Willingness } from '../vocabulary/amends-words';

/** `GET /api/my/apologies`: those somebody writes, and those that have reached them. */
export interface MyApologies {
  readonly own: readonly MyApologyRow[];
  readonly received: readonly ReceivedApologyRow[];
  /** People whose further apologies do not reach this person. */
  readonly muted: readonly ParticipantId[];
}

export interface MyApologyRow {
  readonly id: string;
  readonly entryId: EntryId;
  readonly to: string;
  readonly state: AuthorApologyState;
}

export interface ReceivedApologyRow {
  readonly id: string;
  readonly from: string;
  readonly at: Instant;
  readonly opened: boolean;
}

/** `POST /api/my/apologies` (Idempotency-Key) → 201: hands the reviewed text in for delivery. */
export interface ProposeApology {
  readonly entryId: EntryId;
  readonly recipientId: ParticipantId;
}

/** `POST …/propose-again` (If-Match): a later version, after it was given back. */
export interface ProposeApologyAgain {
  readonly entryId: EntryId;
}

/** `GET /api/my/apologies/:apologyId`. Who reads decides which of the two it is. */
export type MyApology = AuthorApology | ReceivedApology;

export interface AuthorApology {
  readonly as: 'author';
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly state: AuthorApologyState;
  readonly to: string;
  /** "6 of 7 checks pass": for the author alone. */
  readonly checklist?: ApologyChecklist;
  readonly comment?: string;
  /** It is for the therapist to hand on. */
  readonly throughTherapist: boolean;
  readonly can: { readonly deliver: boolean; readonly proposeAgain: boolean };
}

export interface ApologyChecklist {
  readonly passing: number;
  readonly of: number;
  readonly checks: readonly {
    readonly code: string;
    readonly state: 'pass' | 'open' | 'found';
    readonly why: string;
  }[];
}

export interface ReceivedApology {
  readonly as: 'recipient';
  readonly id: string;
  readonly from: string;
  /** Whose it is, for `apologyPaths.mute`. */
  readonly fromId: ParticipantId;
  readonly at: Instant;
  readonly relationType: RelationType;
  readonly parts: readonly ApologyPart[];
  readonly answered?: ApologyAnswer;
}

/** One part of the text under the heading it was written for. */
export interface ApologyPart {
  readonly key: string;
  readonly text: string;
}

/** `POST …/answer`: nothing is told to the author before the recipient chooses to. */
export interface AnswerApology {
  readonly answer: ApologyAnswer;
}

/** `PUT /api/my/apologies/mutes/:participantId`: no further apologies from this person, or again. */
export interface MuteApologies {
  readonly muted: boolean;
}

/** `GET /api/cases/:caseId/apologies` */
export interface CaseApologies {
  readonly rows: readonly CaseApologyRow[];
}

export interface CaseApologyRow {
  readonly id: string;
  readonly version: number;
  readonly entryId: EntryId;
  readonly participationId: string;
  readonly author: { readonly participantId: ParticipantId; readonly name: string };
  readonly recipient: { readonly participantId: ParticipantId; readonly name: string };
  readonly state: ApologyState;
  readonly way?: ApologyWay;
  readonly willingness?: Willingness;
  readonly answer?: ApologyAnswer;
  readonly throughTherapist: boolean;
  /** What keeps it from being made ready: codes, for the clinician. */
  readonly cautions: readonly string[];
  /** Earlier versions handed in, oldest first. */
  readonly versions: readonly { readonly entryId: EntryId; readonly at: Instant }[];
  readonly comment?: string;
}

/** `POST …/return` (If-Match) */
export interface GiveApologyBack {
  readonly comment: string;
}

/** `POST …/willingness` (If-Match) */
export interface RecordApologyWillingness {
  readonly answer: Willingness;
}

/** `POST …/delivery` (If-Match): it was read out in a session, or handed on by the therapist. */
export interface RecordApologyDelivery {
  readonly way: 'in_session' | 'through_therapist';
}
