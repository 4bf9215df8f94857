import { Relation, type ActionTable } from '@reknit/shared/model';

/** Psychotherapy notes are their author's alone: no relation but being the author reaches one. */
export const PsychotherapyNoteAction = {
  list: 'psychnote.list',
  read: 'psychnote.read',
  readVersions: 'psychnote.read-versions',
  create: 'psychnote.create',
  write: 'psychnote.write',
} as const;
export type PsychotherapyNoteAction = (typeof PsychotherapyNoteAction)[keyof typeof PsychotherapyNoteAction];

const author = { allow: { clinician: Relation.self } };

export const PSYCHOTHERAPY_NOTE_ACTIONS: ActionTable<PsychotherapyNoteAction> = {
  'psychnote.list': author,
  'psychnote.read': author,
  'psychnote.read-versions': author,
  'psychnote.create': author,
  'psychnote.write': author,
};
