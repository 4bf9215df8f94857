import {
  isOverdue,
  type NoteMove,
  type NoteMoves,
  type NoteRow,
  moveNote,
  type NoteActor,
  type NoteFacts,
} from '@reknit/sessions/model';
import type { AccountId, Instant } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';

/** A line of a list: key by key, and no word of the text. */
export function rowOf(note: NoteRecord, me: AccountId, now: Instant): NoteRow {
  return {
    id: note.id,
    version: note.version,
    format: note.format,
    section: note.section,
    sectionName: note.sectionName,
    state: note.state,
    sessionId: note.sessionId,
    about: note.about,
    authorId: note.authorId,
    authorName: note.authorName,
    mine: note.authorId === me,
    createdAt: note.createdAt,
    changedAt: note.changedAt,
    signedAt: note.signedAt,
    signDueAt: note.signDueAt,
    overdue: isOverdue(note.state, note.signDueAt, now),
    late: note.late,
    additions: note.additions,
    additionOpen: note.additionOpen,
    replaces: note.replaces,
    replacedBy: note.replacedBy,
  };
}

/** Who asks, for the moves they are offered. */
export interface Standing {
  readonly as: NoteActor | undefined;
  readonly facts: NoteFacts;
  readonly unsignUntil?: Instant;
}

/** What whoever asks may do with it now. Signing is offered before it is known that nothing is missing: the answer says what is. */
export function movesOf(note: NoteRecord, { as, facts, unsignUntil }: Standing): NoteMoves {
  const may = (move: NoteMove) => as !== undefined && moveNote(note.state, move, as, facts).ok;
  const unsign = may('unsign');
  return {
    write: may('write'),
    ready: may('ready'),
    sign: may('sign'),
    unsign,
    ...(unsign ? { unsignUntil } : {}),
    cosign: may('cosign'),
    return: may('return'),
    addendum: may('addendum'),
    amendment: may('amendment'),
    late: may('add_late'),
    markInError: may('mark_in_error'),
    release: may('release'),
  };
}
