import type { HomeworkProblem } from '@reknit/homework/model';

/** What a refusal means to the person in care. */
export const MY_HOMEWORK_PROBLEM_WORDS: Record<HomeworkProblem, string> = {
  'homework.move-not-allowed': 'This is not open any more. Go back to Home to see where it stands.',
  'homework.lapsed':
    'The time for this has passed, so it cannot be sent just now. What you wrote is kept; your therapist can open it again.',
  'homework.already-submitted': 'This has been sent already.',
  'homework.answers-invalid': 'Something in your answers needs another look. See the list.',
  'homework.draft-stale': 'This was changed somewhere else. Reload the page to go on from there.',
  'homework.due-in-past': 'That moment has passed already.',
  'homework.unknown-exercise':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'homework.mode-not-offered':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'homework.needs-unlock':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'homework.too-young':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'homework.risk-open':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'homework.contraindications-unread':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'homework.not-a-participant': 'This is not open to you.',
  'homework.participant-away': 'This is not open at the moment.',
  'homework.case-not-open': 'This is not open at the moment.',
  'homework.not-in-room': 'This is answered in a session.',
  'homework.already-told': 'You have already said how it went. Thank you.',
  'homework.no-credential': 'This is not open to you.',
  'homework.exercise-already-reviewed': 'This is not open to you.',
};
