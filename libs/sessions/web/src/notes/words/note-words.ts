import {
  COSIGN_SENTENCE,
  NOTE_FORMATS,
  SYSTEM_FIELD,
  NOTE_HEADER_FIELDS,
  type AdditionKind,
  type AdditionState,
  type Attendance,
  type NoteAttendance,
  type NoteFormat,
  type NoteHeader,
  type NoteRow,
  type NoteState,
  type PsychotherapyWarning,
  type SessionMedium,
  type SessionModality,
} from '@reknit/sessions/model';
import { clockTime } from '@reknit/shared/web-kernel';
import type { Tone } from '@reknit/shared/web-ui';

/** The vocabularies of notes, in words. Exhaustive: a new value without words does not compile. */

export const STATE_WORDS: Record<NoteState, string> = {
  draft: 'Draft',
  ready_to_sign: 'Ready to sign',
  signed: 'Signed',
  awaiting_cosign: 'Waits for a co-signature',
  cosigned: 'Co-signed',
  returned_for_changes: 'Given back for changes',
  unsigned_locked: 'Locked without a signature',
  marked_in_error: 'Marked as written in error',
};

export const STATE_TONES: Record<NoteState, Tone> = {
  draft: 'neutral',
  ready_to_sign: 'neutral',
  signed: 'positive',
  awaiting_cosign: 'action',
  cosigned: 'positive',
  returned_for_changes: 'attention',
  unsigned_locked: 'attention',
  marked_in_error: 'danger',
};

export const ADDITION_WORDS: Record<AdditionKind, string> = {
  late_entry: 'Late entry',
  addendum: 'Addendum',
  amendment: 'Amendment',
};

/** Within a sentence. */
export const ONE_ADDITION_WORDS: Record<AdditionKind, string> = {
  late_entry: 'a late entry',
  addendum: 'an addendum',
  amendment: 'an amendment',
};

export const ADDITION_STATE_WORDS: Record<AdditionState, string> = {
  draft: 'Not signed yet',
  awaiting_cosign: 'Waits for a co-signature',
  returned_for_changes: 'Given back for changes',
  signed: 'Signed',
  cosigned: 'Co-signed',
  discarded: 'Not taken further',
};

/** Where something was found that stands under a note. */
export const ADDITION_IN_WORDS = 'Added under it';

export const ATTENDANCE_WORDS: Record<Attendance, string> = {
  attended: 'attended',
  attended_late: 'came late',
  left_early: 'left early',
  late_cancelled: 'cancelled late',
  cancelled_in_time: 'cancelled in time',
  no_show: 'did not come',
  clinician_cancelled: 'cancelled by you',
  excused: 'excused',
};

export const MODALITY_WORDS: Record<SessionModality, string> = {
  individual: 'Individual',
  couple: 'Couple',
  family: 'Family',
  other_pair: 'Two people',
  group: 'Group',
};

export const MEDIUM_WORDS: Record<SessionMedium, string> = {
  in_person: 'in person',
  video: 'by video',
  phone: 'by phone',
  text: 'in writing',
};

export const WARNING_WORDS: Record<PsychotherapyWarning, string> = {
  times: 'When a session began and ended',
  measure: 'A result of a measure',
  diagnosis: 'A diagnosis',
  plan: 'The plan, or what was agreed',
  risk: 'A risk to somebody',
};

export { COSIGN_SENTENCE };

const LABELS: ReadonlyMap<string, string> = new Map(
  [
    ...Object.values(NOTE_FORMATS).flatMap(({ fields }) => [...fields]),
    SYSTEM_FIELD,
    ...NOTE_HEADER_FIELDS,
  ].map(({ key, label }) => [key, label]),
);

/** The heading of a text in a format; a key that two formats share has the words of its own. */
export function labelOf(format: NoteFormat, key: string): string {
  const own = NOTE_FORMATS[format].fields.find((field) => field.key === key);
  return own?.label ?? LABELS.get(key) ?? key;
}

/** Whose section it is, so that joint and individual are never taken for each other. */
export function sectionWords({ section, sectionName }: Pick<NoteRow, 'section' | 'sectionName'>): string {
  return section === 'joint' ? 'Joint note' : `Only in the section of ${sectionName ?? 'one person'}`;
}

/** @example formatWords('dap') // 'DAP note' */
export function formatWords(format: NoteFormat): string {
  return `${NOTE_FORMATS[format].label} note`;
}

/** @example attendanceWords({ name: 'Rosa', attendance: 'attended_late', minutesLate: 10, … }) // 'Rosa came late, 10 minutes' */
export function attendanceWords({ name, attendance, minutesLate, placeAskedAt }: NoteAttendance): string {
  const asked = placeAskedAt === undefined ? '' : ', asked where they are and whether they can speak freely';
  if (attendance === undefined) return `${name}: attendance not taken yet${asked}`;
  const words = inWordsOf(ATTENDANCE_WORDS, attendance);
  const late = minutesLate === undefined ? '' : `, ${minutesLate} minutes`;
  return `${name} ${words}${late}${asked}`;
}

/** What the session was, in one line: "Couple · by video · 14:00 to 14:50". */
export function headerWords(header: NoteHeader, timeZone: string): string {
  const { modality, medium, sessionStart, sessionEnd } = header;
  const zone = header.timeZone ?? timeZone;
  const times =
    sessionStart && sessionEnd
      ? `${clockTime(sessionStart, zone)} to ${clockTime(sessionEnd, zone)}`
      : undefined;
  const parts = [
    modality && inWordsOf(MODALITY_WORDS, modality),
    medium && inWordsOf(MEDIUM_WORDS, medium),
    times,
    header.minutes === undefined ? undefined : `${header.minutes} minutes`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The words of a value the server sent as plain text; one this page does not know is shown as it is. */
function inWordsOf<Key extends string>(words: Readonly<Record<Key, string>>, value: string): string {
  return (words as Readonly<Record<string, string>>)[value] ?? value;
}
