import type { OpeningKind } from '@reknit/cases/model';
import type { Role } from '@reknit/shared/model';

/** What was opened, as its owner would say it. What the case shares is said to everybody in it in the same words. */
export const OPENING_WORDS: Readonly<Record<OpeningKind, string>> = {
  answers: 'Your answers to an exercise',
  questionnaire: 'Your answers to a questionnaire',
  note: 'A note in the part of the record that is yours alone',
  'note-copy': 'A note in the part of the record that is yours alone, taken out as a file',
  'joint-note': 'A note of the sessions in your case',
  'joint-note-copy': 'A note of the sessions in your case, taken out as a file',
  case: 'The pages of your case',
};

const STAFF_WORDS: Partial<Record<Role, string>> = {
  clinician: 'therapist',
  supervisor: 'supervisor',
  administrator: 'administrator',
};

/**
 * As what somebody works in the practice.
 *
 * @example staffWords(['clinician', 'supervisor']) // 'therapist and supervisor'
 */
export function staffWords(roles: readonly Role[]): string {
  return roles.flatMap((role) => STAFF_WORDS[role] ?? []).join(' and ');
}

/** What is never listed, and why: the same for everybody, whatever there is of them. */
export const NOT_LISTED: readonly string[] = [
  'Who opened what somebody else in your case wrote, answered or keeps for themselves. That is for them.',
  'Anything about private check-ins and safety. So this page can be open while somebody stands beside you.',
  'Lists in which you are one of many, such as the appointments of a day.',
  'A therapist’s working notes to themselves, which are kept apart from the record.',
  'Whatever we cannot tell for certain to have been about you.',
];
