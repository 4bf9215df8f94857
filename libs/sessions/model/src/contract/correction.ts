import type { CaseId, Instant, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import type { CorrectionState } from '../vocabulary/correction-words';
import type { NoteFormat } from '../vocabulary/note-format';
import type { SessionMedium } from '../vocabulary/session-words';
import type { AmendNote, NoteSection } from './note';

/** `POST /api/my/corrections` (Idempotency-Key) → 201 `Saved` */
export interface AskForCorrection {
  readonly caseId: CaseId;
  /** One of the person's own sessions that is over. */
  readonly sessionId?: string;
  /** What they believe is wrong, and what it should say instead. */
  readonly wrong: string;
  readonly right: string;
}

/** `POST /api/my/corrections/:id/statement` (If-Match), once, after it was denied */
export interface DisagreeWithDenial {
  readonly statement: string;
}

/** `GET /api/my/corrections`: one's own, newest first, and what a new one can be about. */
export interface MyCorrections {
  readonly requests: readonly MyCorrection[];
  readonly parts: readonly MyRecordPart[];
}

export interface MyCorrection {
  readonly id: string;
  readonly version: number;
  readonly state: CorrectionState;
  readonly wrong: string;
  readonly right: string;
  readonly session?: CorrectionSession;
  readonly askedAt: Instant;
  readonly answeredAt?: Instant;
  /** Why the record stays as it is. */
  readonly reason?: string;
  readonly statement?: string;
  readonly statedAt?: Instant;
}

/** A piece of work somebody takes part in: whose record it is, and their own sessions in it. */
export interface MyRecordPart {
  readonly caseId: CaseId;
  readonly clinicians: readonly string[];
  /** Over, newest first. */
  readonly sessions: readonly CorrectionSession[];
}

export interface CorrectionSession {
  readonly id: string;
  readonly start: Instant;
  readonly timeZone: TimeZoneName;
  readonly medium: SessionMedium;
}

/** `GET /api/cases/:caseId/corrections`: newest first. What was taken back is not among them. */
export interface CaseCorrection {
  readonly id: string;
  readonly version: number;
  readonly state: CorrectionState;
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  readonly session?: CorrectionSession;
  readonly askedAt: Instant;
  readonly answeredAt?: Instant;
  readonly answeredBy?: string;
  readonly reason?: string;
  /** The note it is about, as far as that has been said. */
  readonly noteId?: string;
  /** The amendment under that note which answers it; open until it is signed. */
  readonly amendment?: { readonly id: string; readonly signed: boolean };
  readonly statement?: string;
  readonly statedAt?: Instant;
}

/** `GET /api/cases/:caseId/corrections/:correctionId`. ETag carries the version. */
export interface CorrectionToAnswer extends CaseCorrection {
  /** Signed notes that may be about this person: joint ones and those of their own section. Those of the session first. */
  readonly notes: readonly CorrectableNote[];
}

export interface CorrectableNote {
  readonly id: string;
  readonly format: NoteFormat;
  readonly section: NoteSection;
  readonly about: Instant;
  readonly authorName: string;
  /** Something under it is being written: no amendment can be begun there. */
  readonly additionOpen: boolean;
}

/** `POST …/corrections/:correctionId/amend` (If-Match): begins an amendment under this note. Signed, it is the answer. */
export interface AmendByRequest extends AmendNote {
  readonly noteId: string;
}

export interface AmendmentBegun {
  readonly id: string;
  readonly version: number;
  readonly noteId: string;
  readonly additionId: string;
}

/** `POST …/corrections/:correctionId/deny` (If-Match): the record stays as it is. The person reads the reason. */
export interface DenyCorrection {
  readonly reason: string;
  /** The note they mean, if there is one: it shows the request, the reason and what the person says to that. */
  readonly noteId?: string;
}

/** What a person of the case asked to have corrected, as it stands under a note. */
export interface NoteCorrection {
  readonly id: string;
  readonly name: string;
  readonly state: CorrectionState;
  readonly wrong: string;
  readonly right: string;
  readonly askedAt: Instant;
  readonly answeredAt?: Instant;
  readonly answeredBy?: string;
  readonly reason?: string;
  readonly additionId?: string;
  readonly statement?: string;
  readonly statedAt?: Instant;
}
