import type { ParticipantId } from '@reknit/shared/model';
import type { NoteSection, NoteText } from '../contract/note';
import type { NoteFormat } from '../vocabulary/note-format';
import { JOINT_SECTION } from '../vocabulary/note-words';

/** Something that happened, by who in care may know of it. */
export interface Known {
  readonly readers: readonly ParticipantId[];
  /** Whom it is about, if about one person. */
  readonly participantId?: ParticipantId;
}

/**
 * Whether something may be pulled into a note of this section: into the joint one only what everybody taking part may know already,
 * into somebody's own what they may know or what is about them.
 *
 * @example mayPullIn('joint', { readers: ['r'] }, ['r', 't']) // false
 */
export function mayPullIn(
  section: NoteSection,
  { readers, participantId }: Known,
  everybody: readonly ParticipantId[],
): boolean {
  if (section !== JOINT_SECTION) return readers.includes(section) || participantId === section;
  return everybody.length > 0 && everybody.every((person) => readers.includes(person));
}

const WINDOW = 40;
const STRIDE = 20;

/** The shortest run of the same words that is sure to be noticed, in characters. */
export const CROSSING_LENGTH = WINDOW + STRIDE - 1;

/** Letters and digits in small, one space between words: line breaks and commas make no other text. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function windows(text: string, stride: number): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at + WINDOW <= text.length; at += stride) all.push(text.slice(at, at + WINDOW));
  return all;
}

/**
 * Whether a text takes over a run of words, word for word, from notes of another section. Words that were released, that this section
 * already has or that are somebody's standing phrases do not count.
 *
 * @param text what is about to be signed
 * @param others texts of other sections
 * @param free words that may stand here
 * @returns the run that crosses, in small letters, or undefined
 * @example crossingPassage('He said that the second account has been empty since the spring of last year.', [private], []) // the run
 */
export function crossingPassage(
  text: string,
  others: readonly string[],
  free: readonly string[],
): string | undefined {
  const foreign = new Set(others.flatMap((other) => windows(plain(other), STRIDE)));
  if (foreign.size === 0) return undefined;
  const allowed = new Set(free.flatMap((words) => windows(plain(words), 1)));
  return windows(plain(text), 1).find((run) => foreign.has(run) && !allowed.has(run));
}

/** Whether words to be released stand in a text, as they are; line breaks and spaces may differ. */
export function standsIn(words: string, text: string): boolean {
  const flat = (all: string) => all.normalize('NFC').replace(/\s+/g, ' ').trim();
  return flat(text).includes(flat(words));
}

/** Texts of any format that are asked for fear, violence and harm. */
const SAFETY_TEXTS: readonly string[] = ['risk_line', 'safety'];

/**
 * Whether words stand where a note speaks of safety: in a risk note, in the risk line, or in what an intake asked somebody alone. They
 * cross under no policy and with nobody's yes.
 *
 * @param texts of the note the words are from
 * @example isAlwaysHeld('intake', [{ key: 'safety', text: 'Alone: afraid at night.' }], 'afraid at night') // true
 */
export function isAlwaysHeld(format: NoteFormat, texts: readonly NoteText[], words: string): boolean {
  if (format === 'risk') return true;
  return texts.some(({ key, text }) => SAFETY_TEXTS.includes(key) && standsIn(words, text));
}
