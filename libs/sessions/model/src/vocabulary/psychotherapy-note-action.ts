import { Relation, type ActionTable } from '@reknit/shared/model';

/**
 * Psychotherapy notes are their author's: no relation but being the author reaches one, or supervising the author where they grant it for
 * training, to read and nothing else.
 */
export const PsychotherapyNoteAction = {
  list: 'psychnote.list',
  read: 'psychnote.read',
  readVersions: 'psychnote.read-versions',
  create: 'psychnote.create',
  write: 'psychnote.write',
  listTraining: 'psychnote.list-training',
  grantTraining: 'psychnote.grant-training',
  endTraining: 'psychnote.end-training',
  listInTraining: 'psychnote.list-in-training',
  readInTraining: 'psychnote.read-in-training',
} as const;
export type PsychotherapyNoteAction = (typeof PsychotherapyNoteAction)[keyof typeof PsychotherapyNoteAction];

const author = { allow: { clinician: Relation.self } };
const linked = { allow: { supervisor: Relation.supervision } };

export const PSYCHOTHERAPY_NOTE_ACTIONS: ActionTable<PsychotherapyNoteAction> = {
  'psychnote.list': author,
  'psychnote.read': author,
  'psychnote.read-versions': author,
  'psychnote.create': author,
  'psychnote.write': author,
  'psychnote.list-training': author,
  'psychnote.grant-training': author,
  'psychnote.end-training': author,
  'psychnote.list-in-training': linked,
  'psychnote.read-in-training': linked,
};
