import type { Provider, Type } from '@nestjs/common';
import { NOTE_ACTIONS, PSYCHOTHERAPY_NOTE_ACTIONS, type NoteProblem } from '@reknit/sessions/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { NoteAdditionLists } from './application/note-addition-lists.queries';
import { NoteAdditionReviewCommands } from './application/note-addition-review.commands';
import { NoteAdditionCommands } from './application/note-addition.commands';
import { NoteBorders } from './application/note-borders';
import { NoteCredentials } from './application/note-credentials';
import { NoteDesk } from './application/note-desk';
import { NoteEndingCommands } from './application/note-ending.commands';
import { NoteExport } from './application/note-export';
import { NoteGround } from './application/note-ground';
import { NoteInbox } from './application/note-inbox';
import { NoteLists } from './application/note-lists.queries';
import { NoteMaterialQueries } from './application/note-material.queries';
import { NotePeople } from './application/note-people';
import { NotePlans } from './application/note-plans';
import { NotePullInCommands } from './application/note-pull-in.commands';
import { NoteReminders } from './application/note-reminders';
import { NoteSearch } from './application/note-search.commands';
import { NoteSessions } from './application/note-sessions';
import { NoteSigningCommands } from './application/note-signing.commands';
import { NoteSnippets } from './application/note-snippets';
import { NoteSupervisionCommands } from './application/note-supervision.commands';
import { NoteSweep } from './application/note-sweep';
import { NoteTimes } from './application/note-times';
import { NoteUnder } from './application/note-under.queries';
import { NoteWritingCommands } from './application/note-writing.commands';
import { NoteQueries } from './application/note.queries';
import { PsychotherapyNotes } from './application/psychotherapy-notes';
import { RiskNoteSource } from './application/risk-note-source';
import { TrainingSupervisions } from './application/training-supervision';
import { NoteActsController } from './http/note-acts.controller';
import { NoteAdditionsController } from './http/note-additions.controller';
import { NoteListsController } from './http/note-lists.controller';
import { NotesController } from './http/notes.controller';
import { PsychotherapyNotesController } from './http/psychotherapy-notes.controller';
import { TrainingSupervisionController } from './http/training-supervision.controller';
import { NoteAdditionReviews } from './persistence/note-addition-reviews';
import { NoteAdditions } from './persistence/note-additions';
import { NoteCrossings } from './persistence/note-crossings';
import { NoteErrors } from './persistence/note-errors';
import { NoteSignatures } from './persistence/note-signatures';
import { NoteTexts } from './persistence/note-texts';
import { NoteRepository } from './persistence/note.repository';
import { PsychotherapyNoteRows } from './persistence/psychotherapy-note-rows';
import { TrainingLinks } from './persistence/training-links';
import { TrainingNoteRows } from './persistence/training-note-rows';

registerActions(NOTE_ACTIONS);
registerActions(PSYCHOTHERAPY_NOTE_ACTIONS);
registerProblems<NoteProblem>(
  {
    'note.move-not-allowed': 409,
    'note.locked': 409,
    'note.not-the-author': 409,
    'note.content-invalid': 422,
    'note.too-long': 422,
    'note.incomplete': 422,
    'note.session-not-over': 409,
    'note.no-such-session': 422,
    'note.section-mismatch': 422,
    'note.late-reason-needed': 422,
    'note.credential-missing': 409,
    'note.credential-expired': 409,
    'note.unsign-window-closed': 409,
    'note.already-seen': 409,
    'note.cosign-own': 409,
    'note.addition-open': 409,
    'note.addition-closed': 409,
    'note.author-still-here': 409,
    'note.revision-stale': 409,
    'note.crosses-sections': 409,
    'note.always-held': 409,
    'note.not-in-note': 422,
    'note.too-many-pull-ins': 409,
  },
  {
    uq_note_addition_open: 'note.addition-open',
    uq_note_addition_review_cosigned: 'note.addition-closed',
    uq_note_error_note: 'note.move-not-allowed',
    uq_note_signature_kind: 'note.move-not-allowed',
  },
);

export const NOTE_CONTROLLERS: readonly Type[] = [
  // Before those whose paths begin with a case: `notes/snippets` is no case.
  NoteListsController,
  NotesController,
  NoteActsController,
  NoteAdditionsController,
  PsychotherapyNotesController,
  TrainingSupervisionController,
];

/** What other domains use of notes. */
export const NOTE_EXPORTS = [NotePlans];

export const NOTE_PROVIDERS: readonly Provider[] = [
  NoteAdditionCommands,
  NoteAdditionLists,
  NoteAdditionReviewCommands,
  NoteAdditionReviews,
  NoteAdditions,
  NoteBorders,
  NoteCredentials,
  NoteCrossings,
  NoteDesk,
  NoteEndingCommands,
  NoteErrors,
  NoteExport,
  NoteGround,
  NoteInbox,
  NoteLists,
  NoteMaterialQueries,
  NotePeople,
  NotePlans,
  NotePullInCommands,
  NoteQueries,
  NoteReminders,
  NoteRepository,
  NoteSearch,
  NoteSessions,
  NoteSignatures,
  NoteSigningCommands,
  NoteSnippets,
  NoteSupervisionCommands,
  NoteSweep,
  NoteTexts,
  NoteTimes,
  NoteUnder,
  NoteWritingCommands,
  PsychotherapyNoteRows,
  PsychotherapyNotes,
  RiskNoteSource,
  TrainingLinks,
  TrainingNoteRows,
  TrainingSupervisions,
];
