import type { Instant, ParticipantId } from '@reknit/shared/model';

/** What a line of material is about; a brief shows them in this order. */
export const MATERIAL_TOPICS = [
  'safety',
  'dispute',
  'overdue',
  'homework',
  'together',
  'agreement',
  'boundary',
  'win',
  'measure',
  'goal',
  'session',
  'planned',
] as const;
export type MaterialTopic = (typeof MATERIAL_TOPICS)[number];

/** What a line says; the browser has words for each. */
export const MATERIAL_EVENTS = [
  'homework.felt-unsafe',
  'homework.felt-worse',
  'homework.handed-in',
  'homework.shared',
  'homework.not-handed-in',
  'homework.for-the-room',
  'commitment.disputed',
  'commitment.so-far',
  'amends.review-due',
  'boundary.told',
  'boundary.review-due',
  'boundary.respected',
  'boundary.tested',
  'boundary.crossed',
  'boundary.crossed_and_repaired',
  'boundary.not_held_by_me',
  'boundary.changed_by_me',
  'listening.finished',
  'listening.stopped',
  'measure.handed-in',
  'goal.rated',
  'session.attendance',
  'session.attendance-of-one',
] as const;
export type MaterialEvent = (typeof MATERIAL_EVENTS)[number];

/** Where a line comes from: a code of the domain it belongs to (`homework.entry`), and the id of the record there. */
export interface MaterialSource {
  readonly kind: string;
  readonly id: string;
}

/**
 * Something of a case a clinician may want to raise in a session or keep in a note: a code the browser has words for, a title
 * and figures. It holds no answer of anybody; the words themselves are read where they are kept, through `MaterialWords`.
 */
export interface Material {
  readonly source: MaterialSource;
  readonly topic: MaterialTopic;
  readonly event: MaterialEvent;
  readonly at: Instant;
  /** Whom it is about; absent when it is about everybody in the case. */
  readonly participantId?: ParticipantId;
  /** A title, a goal's words, a state. Never an answer. */
  readonly subject?: string;
  /** So many of so many. */
  readonly count?: { readonly n: number; readonly of: number };
  /** A figure before and now, on the scale of its source. */
  readonly change?: { readonly from?: number; readonly to: number };
  /** The people in care who may see this today, by what they wrote themselves and what is shared with them. */
  readonly readers: readonly ParticipantId[];
}

/** The words of one line, as they stand in their source now. */
export interface MaterialWords {
  readonly material: Material;
  /** A question or a name, and what was said to it. In the order of the source. */
  readonly words: readonly { readonly label: string; readonly text: string }[];
}
