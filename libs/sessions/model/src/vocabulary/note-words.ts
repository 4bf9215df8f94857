/** How a note stands. `signed`, `cosigned` and `unsigned_locked` are locked; while it awaits a co-signature nothing in it changes either. */
export const NoteState = {
  draft: 'draft',
  readyToSign: 'ready_to_sign',
  signed: 'signed',
  awaitingCosign: 'awaiting_cosign',
  cosigned: 'cosigned',
  returned: 'returned_for_changes',
  unsignedLocked: 'unsigned_locked',
  markedInError: 'marked_in_error',
} as const;
export type NoteState = (typeof NoteState)[keyof typeof NoteState];

export const NOTE_STATES: readonly NoteState[] = Object.values(NoteState);

/** What may be written under a note once it is locked. None of them alters what stands above. */
export const AdditionKind = {
  lateEntry: 'late_entry',
  addendum: 'addendum',
  amendment: 'amendment',
} as const;
export type AdditionKind = (typeof AdditionKind)[keyof typeof AdditionKind];

/** How an addition stands. What somebody supervised has signed waits for a co-signature, as a note of theirs does. */
export const AdditionState = {
  draft: 'draft',
  awaitingCosign: 'awaiting_cosign',
  returned: 'returned_for_changes',
  signed: 'signed',
  cosigned: 'cosigned',
  /** Not wanted by its author, or set aside once they could no longer go on with it. */
  discarded: 'discarded',
} as const;
export type AdditionState = (typeof AdditionState)[keyof typeof AdditionState];

export const ADDITION_STATES: readonly AdditionState[] = Object.values(AdditionState);

/** What a signature stands for. */
export const SignatureKind = { author: 'author', cosigner: 'cosigner' } as const;
export type SignatureKind = (typeof SignatureKind)[keyof typeof SignatureKind];

/** The sentence a co-signature says, word for word, wherever it is shown. */
export const COSIGN_SENTENCE = 'Reviewed and discussed in supervision';

/** The section of everybody in the case; every other section is one participant's own. */
export const JOINT_SECTION = 'joint';

/** What belongs into the progress note and not into a psychotherapy note. */
export const PSYCHOTHERAPY_WARNINGS = ['times', 'measure', 'diagnosis', 'plan', 'risk'] as const;
export type PsychotherapyWarning = (typeof PSYCHOTHERAPY_WARNINGS)[number];
