import type { AccountId, CaseId, Instant, ParticipantId } from '@reknit/shared/model';
import type { NoteFormat } from '../vocabulary/note-format';
import type { AdditionKind, AdditionState, NoteState, SignatureKind } from '../vocabulary/note-words';
import type { NoteCorrection } from './correction';
import type { NoteSection, NoteText } from './note';

/** `GET /api/cases/:caseId/notes?after=&section=`: newest session first. Titles and states, no text. */
export interface NoteRow {
  readonly id: string;
  readonly version: number;
  readonly format: NoteFormat;
  readonly section: NoteSection;
  /** The person's name, or absent for the joint section. */
  readonly sectionName?: string;
  readonly state: NoteState;
  readonly sessionId?: string;
  /** When the session ended, or when what it is about happened. */
  readonly about: Instant;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly mine: boolean;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly signedAt?: Instant;
  readonly signDueAt?: Instant;
  readonly overdue: boolean;
  readonly late: boolean;
  /** Signed additions under it. */
  readonly additions: number;
  readonly additionOpen: boolean;
  readonly replaces?: string;
  readonly replacedBy?: string;
}

/** `GET …/notes/:id`. Read by anybody but its author, it leaves a row in the audit trail. ETag carries the version. */
export interface Note {
  readonly row: NoteRow;
  readonly version: number;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly revision: number;
  readonly header: NoteHeader;
  /** In the order of the format; what is empty is absent. */
  readonly texts: readonly NoteText[];
  readonly pullIns: readonly NotePullIn[];
  readonly signatures: readonly NoteSignature[];
  readonly additions: readonly NoteAddition[];
  /** What people of the case asked to have corrected in it, oldest first. */
  readonly corrections: readonly NoteCorrection[];
  /** Left open by somebody who can no longer go on with it: whoever may write here may set it aside. None of its words. */
  readonly leftOpen?: LeftOpenAddition;
  /** Begun under it, never signed, and set aside: who did so and why, and none of its words. */
  readonly setAside?: readonly AdditionSetAside[];
  /** What the supervisor asked for, newest first. */
  readonly returns: readonly NoteReturn[];
  /** Words released out of this note. */
  readonly releases: readonly NoteRelease[];
  /** Words released to this section that this draft may pull in. */
  readonly releasedHere: readonly NoteRelease[];
  readonly lateEntry?: LateEntryStamp;
  readonly inError?: { readonly by: string; readonly at: Instant; readonly reason: string };
  /** The locked note of this section before this one, to lay beside it. */
  readonly previousId?: string;
  readonly may: NoteMoves;
}

/** What stands above every note. Filled from the session until it is signed, frozen from then on. */
export interface NoteHeader {
  readonly sessionStart?: Instant;
  readonly sessionEnd?: Instant;
  readonly minutes?: number;
  readonly timeZone?: string;
  readonly modality?: string;
  readonly medium?: string;
  readonly attendance: readonly NoteAttendance[];
}

export interface NoteAttendance {
  readonly participantId: ParticipantId;
  readonly name: string;
  /** A code of the session's vocabulary; absent while it has not been taken. */
  readonly attendance?: string;
  readonly minutesLate?: number;
  /** When they said where they were and whether they could speak freely. What they said stands with the session, and in no note. */
  readonly placeAskedAt?: Instant;
}

/** "LATE ENTRY: written {writtenAt} for {about}", and why. */
export interface LateEntryStamp {
  readonly writtenAt: Instant;
  readonly about: Instant;
  readonly reason: string;
}

/** A copy as it was at that moment, with where it came from. It does not change when its source does. */
export interface NotePullIn {
  readonly id: string;
  readonly sourceKind: string;
  readonly sourceId: string;
  /** What happened: a code the browser has words for. Absent for released words. */
  readonly event?: string;
  readonly happenedAt: Instant;
  readonly pulledAt: Instant;
  readonly pulledBy: string;
  readonly participantId?: ParticipantId;
  readonly subject?: string;
  readonly count?: { readonly n: number; readonly of: number };
  readonly change?: { readonly from?: number; readonly to: number };
  readonly words: readonly { readonly label: string; readonly text: string }[];
  /** The release by which it may stand here. */
  readonly releaseId?: string;
}

/** The signature block: shown in every view and every print. */
export interface NoteSignature {
  readonly kind: SignatureKind;
  readonly accountId: AccountId;
  readonly name: string;
  readonly credential: string;
  readonly at: Instant;
  readonly revision: number;
  /** SHA-256 of the canonical content, in hex. */
  readonly contentHash: string;
  /** Of the text signed before this one, if there was one. */
  readonly previousHash?: string;
  /** Only of a co-signature. */
  readonly sentence?: string;
  /** Reopened or returned since: it stays on record and holds no more. */
  readonly endedAt?: Instant;
}

/** What was returned is shown to others as it was signed; to its author as it stands now. */
export interface NoteAddition {
  readonly id: string;
  readonly version: number;
  readonly kind: AdditionKind;
  readonly state: AdditionState;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly credential?: string;
  readonly reason: string;
  readonly wrong?: string;
  readonly text: string;
  readonly createdAt: Instant;
  readonly signedAt?: Instant;
  readonly contentHash?: string;
  readonly previousHash?: string;
  readonly mine: boolean;
  /** As under the note itself: those that hold no more among them, in the order of time. */
  readonly signatures: readonly NoteSignature[];
  /** What the supervisor asked for, newest first. */
  readonly returns: readonly NoteReturn[];
  /** Whoever asks may co-sign it now, or return it. */
  readonly mayCosign: boolean;
  readonly setAside?: { readonly by: string; readonly at: Instant; readonly reason: string };
}

export interface AdditionSetAside {
  readonly kind: AdditionKind;
  readonly authorName: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface LeftOpenAddition {
  readonly id: string;
  readonly version: number;
  readonly kind: AdditionKind;
  readonly authorName: string;
  readonly createdAt: Instant;
}

export interface NoteReturn {
  readonly by: string;
  readonly at: Instant;
  readonly comment: string;
}

export interface NoteRelease {
  readonly id: string;
  readonly noteId: string;
  readonly from: NoteSection;
  readonly to: NoteSection;
  readonly words: string;
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
}

export interface NoteMoves {
  readonly write: boolean;
  readonly ready: boolean;
  readonly sign: boolean;
  readonly unsign: boolean;
  /** Until when it can be reopened, while it can. */
  readonly unsignUntil?: Instant;
  readonly cosign: boolean;
  readonly return: boolean;
  readonly addendum: boolean;
  readonly amendment: boolean;
  readonly late: boolean;
  readonly markInError: boolean;
  readonly release: boolean;
}

/** `GET …/notes/:id/versions`: every revision there is, newest first. */
export interface NoteVersionRow {
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  /** Signed as this revision, even if it was reopened or returned later. */
  readonly signed: boolean;
}

/** `GET …/notes/:id/versions/:revision` */
export interface NoteVersion extends NoteVersionRow {
  readonly texts: readonly NoteText[];
}

/** `GET …/notes/:id/material`: what a draft may pull in, newest first; sections that it would cross are left out. */
export interface NoteMaterial {
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly topic: string;
  readonly event: string;
  readonly at: Instant;
  readonly participantId?: ParticipantId;
  readonly subject?: string;
  readonly count?: { readonly n: number; readonly of: number };
  readonly change?: { readonly from?: number; readonly to: number };
  readonly pulledIn: boolean;
}
