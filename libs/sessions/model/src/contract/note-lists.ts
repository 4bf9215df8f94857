import type { WordPlace } from '@reknit/cases/model';
import type { AccountId, CaseId, Instant } from '@reknit/shared/model';
import type { NoteFormat } from '../vocabulary/note-format';
import type { AdditionKind, NoteState } from '../vocabulary/note-words';
import type { NoteSection, Snippet } from './note';

/** `POST /api/cases/:caseId/search` answers these, newest first. Psychotherapy notes are never among them. */
export interface SearchHit {
  readonly noteId: string;
  readonly format: NoteFormat;
  readonly section: NoteSection;
  readonly sectionName?: string;
  readonly about: Instant;
  readonly state: NoteState;
  readonly authorName: string;
  /** Key of the text it stands in, or `addition`. */
  readonly key: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** The same words beside the notes, newest first: in what people handed in, in goals, in what happened. */
  readonly elsewhere: readonly ElsewhereHit[];
  /** There are more than were answered. */
  readonly more: boolean;
}

export interface ElsewhereHit {
  readonly place: WordPlace;
  readonly id: string;
  readonly title: string;
  readonly personName?: string;
  readonly at: Instant;
  /** The question it answers, or what the text is. */
  readonly label: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** `GET /api/notes/unsigned`: one's own, and what one has begun under a note, what is due first. */
export interface UnsignedNote {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly format: NoteFormat;
  readonly section: NoteSection;
  readonly sectionName?: string;
  readonly state: NoteState;
  readonly about: Instant;
  readonly signDueAt: Instant;
  /** Absent of what stands under a note: it locks by being signed and not otherwise. */
  readonly locksAt?: Instant;
  readonly overdue: boolean;
  /** It stands under the note `id`. */
  readonly addition?: AdditionKind;
}

/** `GET /api/supervision/cosign`: what waits for me, longest first. */
export interface NoteToCosign {
  readonly id: string;
  /** It stands under the note `id`; the version is its own. */
  readonly addition?: { readonly id: string; readonly kind: AdditionKind };
  readonly version: number;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly format: NoteFormat;
  readonly section: NoteSection;
  readonly sectionName?: string;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly about: Instant;
  readonly signedAt: Instant;
  readonly dueAt: Instant;
  readonly overdue: boolean;
}

/** `GET /api/notes/snippets`. ETag carries the version; 0 before anything was kept. */
export interface Snippets {
  readonly version: number;
  readonly snippets: readonly Snippet[];
}
