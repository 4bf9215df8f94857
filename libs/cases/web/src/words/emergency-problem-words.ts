import type { EmergencyProblem } from '@reknit/cases/model';

/** Refusals about a case that is opened in an emergency. */
export const EMERGENCY_PROBLEM_WORDS: Record<EmergencyProblem, string> = {
  'emergency.nobody-found':
    'Nobody of this name is in care here. Check how it is written, and the year of birth.',
  'emergency.several-found': 'Several people here are called so. Add the year of birth.',
  'emergency.not-needed': 'You reach this case anyway: it is in your caseload.',
  'emergency.reviewer-same': 'You opened it yourself. Somebody else has to look at it.',
  'emergency.already-reviewed': 'Somebody has looked at it already.',
};
