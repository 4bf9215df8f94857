import type { AccountId, Instant, ParticipantId } from '@reknit/shared/model';
import type { NoteFormat } from '../vocabulary/note-format';

/** `joint`, or whose own section: the id of a participant. Chosen once; nothing moves a note across. */
export type NoteSection = 'joint' | ParticipantId;

/** `POST /api/cases/:caseId/notes` (Idempotency-Key) → 201 `NoteSaved` */
export interface CreateNote {
  readonly format: NoteFormat;
  readonly section: NoteSection;
  /** The session it is about. Without one (a phone call, a review), `about` says when it was. */
  readonly sessionId?: string;
  readonly about?: Instant;
  /** Required when it is begun later than the practice's hours after the session: it is stamped as a late entry. */
  readonly lateReason?: string;
}

/** One text by the key its format gives it. */
export interface NoteText {
  readonly key: string;
  readonly text: string;
}

/** `PUT …/notes/:id/draft` (If-Match): the whole of what is written. Every save is a revision that is kept. */
export interface SaveNoteDraft {
  readonly texts: readonly NoteText[];
}

/** `POST …/notes/:id/pull-ins` (If-Match): a frozen copy of one line of what happened, or of words released to this section. */
export interface PullIn {
  readonly sourceKind: string;
  readonly sourceId: string;
}

/** `POST …/sign`, `POST …/cosign` (If-Match): the revision that was read on the screen. */
export interface SignNote {
  readonly revision: number;
}

/** `POST …/return`, `POST …/additions/:additionId/return` (If-Match) by the supervisor */
export interface ReturnNote {
  readonly comment: string;
}

/** `POST …/addenda` (Idempotency-Key), and `POST …/late` for a note that was locked unsigned. Begins an open addition; one at a time. */
export interface AddToNote {
  readonly reason: string;
  readonly text: string;
}

/** `POST …/amendments` (Idempotency-Key): names what is wrong and gives what is right. */
export interface AmendNote {
  readonly reason: string;
  readonly wrong: string;
  readonly text: string;
}

/** `PUT …/additions/:additionId` (If-Match) */
export interface SaveAddition {
  readonly reason: string;
  /** Only of an amendment. */
  readonly wrong?: string;
  readonly text: string;
}

/** `POST …/additions/:additionId/set-aside` (If-Match): left open by somebody who can no longer go on with it. */
export interface SetAdditionAside {
  readonly reason: string;
}

/** `POST …/in-error` (Idempotency-Key) → 201 `MarkedInError` */
export interface MarkInError {
  readonly reason: string;
  /** `new`: a fresh draft with the same texts is made in its place. `none`: it should never have been written here. */
  readonly replacement: 'new' | 'none';
}

export interface MarkedInError {
  readonly id: string;
  readonly version: number;
  readonly replacementId?: string;
}

/**
 * `POST …/release` (Idempotency-Key) → 201. Words of a locked note of one section may from now on stand in another. Who, why and what
 * is kept; what is told of fear or violence never crosses.
 */
export interface ReleaseFromNote {
  readonly to: NoteSection;
  /** Word for word as in the note. */
  readonly words: string;
  readonly why: string;
  /** The person whose section it is has said yes; or the policy of the case asks for no yes. */
  readonly agreed: 'by_person' | 'by_policy';
  /** What is released says nothing of fear or violence. Has to be true. */
  readonly nothingOfFear: boolean;
}

export interface NoteReleased {
  readonly id: string;
}

/** `POST /api/cases/:caseId/search`: words in the notes of one case. Never in an address. */
export interface SearchNotes {
  readonly words: string;
}

/** `PUT /api/notes/snippets` (If-Match): all of one's own, in order. */
export interface KeepSnippets {
  readonly snippets: readonly Snippet[];
}

/** Typed as `/shortcut` in the editor, replaced by the text. */
export interface Snippet {
  readonly shortcut: string;
  readonly text: string;
}

export interface NoteSaved {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** `PUT /api/practice/credentials/:accountId` by the administrator */
export interface KeepCredential {
  /** As it stands beside the name: "LMFT". */
  readonly credential: string;
  /** The last day it is valid; absent when it does not expire. */
  readonly validUntil?: string;
  /** Number of the licence, if there is one. */
  readonly licence?: string;
}

/** `GET /api/practice/credentials` */
export interface StaffCredential {
  readonly accountId: AccountId;
  readonly name: string;
  readonly credential?: string;
  readonly licence?: string;
  readonly validUntil?: string;
  readonly expired: boolean;
}
