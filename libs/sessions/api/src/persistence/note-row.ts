import type { AdditionKind, AdditionState, NoteFormat, NoteSection, NoteState } from '@reknit/sessions/model';
import { JOINT_SECTION } from '@reknit/sessions/model';
import type { AccountId, CaseId, Instant, ParticipantId, PracticeId } from '@reknit/shared/model';

/** A note as it stands, without a word of it. */
export interface NoteRecord {
  readonly practiceId: PracticeId;
  readonly id: string;
  readonly caseId: CaseId;
  readonly section: NoteSection;
  readonly sectionName?: string;
  readonly sessionId?: string;
  readonly format: NoteFormat;
  readonly state: NoteState;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly about: Instant;
  readonly late: boolean;
  readonly lateReason?: Buffer;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly signDueAt: Instant;
  readonly locksAt: Instant;
  readonly signedAt?: Instant;
  readonly additions: number;
  readonly additionOpen: boolean;
  readonly version: number;
}

/** As the database gives it. */
export interface NoteSqlRow {
  readonly practiceId: PracticeId;
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId | null;
  readonly sectionName: string | null;
  readonly sessionId: string | null;
  readonly format: NoteFormat;
  readonly state: NoteState;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly about: Date;
  readonly late: boolean;
  readonly lateReason: Buffer | null;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly signDueAt: Date;
  readonly locksAt: Date;
  readonly signedAt: Date | null;
  readonly additions: number;
  readonly additionOpen: boolean;
  readonly version: number;
}

/** Every column of a `NoteSqlRow`; `n` is the note. */
export const NOTE_COLUMNS = `n.practice_id as "practiceId", n.id, n.case_id as "caseId", n.participant_id as "participantId",
  (select k.given_name || ' ' || k.family_name from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = n.practice_id and p.id = n.participant_id) as "sectionName",
  n.session_id as "sessionId", n.format, n.state, n.author_id as "authorId", a.name as "authorName", n.about, n.late,
  n.late_reason as "lateReason", n.replaces,
  (select o.id from note o where o.practice_id = n.practice_id and o.replaces = n.id) as "replacedBy",
  n.revision, n.created_at as "createdAt", n.changed_at as "changedAt", n.sign_due_at as "signDueAt", n.locks_at as "locksAt",
  (select s.at from note_signature s where s.practice_id = n.practice_id and s.note_id = n.id and s.revision = n.revision
    and s.kind = 'author' and n.state in ('signed', 'awaiting_cosign', 'cosigned', 'marked_in_error')) as "signedAt",
  (select count(*)::int from note_addition d where d.practice_id = n.practice_id and d.case_id = n.case_id and d.note_id = n.id
    and d.state in ('signed', 'awaiting_cosign', 'cosigned')) as additions,
  exists (select 1 from note_addition d where d.practice_id = n.practice_id and d.case_id = n.case_id and d.note_id = n.id
    and d.state in ('draft', 'awaiting_cosign', 'returned_for_changes')) as "additionOpen",
  n.version`;

export const NOTE_FROM = 'note n join account a on a.practice_id = n.practice_id and a.id = n.author_id';

export function noteOf(row: NoteSqlRow): NoteRecord {
  const { participantId, sectionName, sessionId, lateReason, replaces, replacedBy, signedAt, ...plain } = row;
  return {
    ...plain,
    section: participantId ?? JOINT_SECTION,
    sectionName: sectionName ?? undefined,
    sessionId: sessionId ?? undefined,
    lateReason: lateReason ?? undefined,
    replaces: replaces ?? undefined,
    replacedBy: replacedBy ?? undefined,
    about: row.about.toISOString(),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    signDueAt: row.signDueAt.toISOString(),
    locksAt: row.locksAt.toISOString(),
    signedAt: signedAt?.toISOString(),
  };
}

/** The participant a section belongs to; null is the joint one. */
export const participantOf = (section: NoteSection): ParticipantId | null =>
  section === JOINT_SECTION ? null : section;

/** Something written under a note, sealed. */
export interface AdditionRecord {
  readonly id: string;
  readonly noteId: string;
  readonly kind: AdditionKind;
  readonly state: AdditionState;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly content: Buffer;
  readonly createdAt: Date;
  readonly signedAt: Date | null;
  readonly credential: string | null;
  readonly contentHash: string | null;
  readonly previousHash: string | null;
  readonly setAsideBy: string | null;
  readonly setAsideAt: Date | null;
  readonly setAsideReason: Buffer | null;
  /** Its author can still write in this case. */
  readonly authorHere: boolean;
  readonly version: number;
}
