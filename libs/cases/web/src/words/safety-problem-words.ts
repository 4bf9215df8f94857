import type { CaseProblem, SafetyProblem } from '@reknit/cases/model';

/** Refusals about consent, check-ins and clearance, as the care team and the person in care read them. */
export const SAFETY_PROBLEM_WORDS: Record<SafetyProblem, string> = {
  'consent.not-possible': 'This cannot be asked of this person, or not in this way. See the marked fields.',
  'consent.already-proposed': 'They have been asked for this already and have not answered yet.',
  'consent.already-decided': 'This has been answered already. Reload the page to see how it stands.',
  'consent.text-changed': 'The words have changed in the meantime. Reload the page and read them again.',
  'consent.not-standing': 'This does not stand any more, so there is nothing to take back.',
  'policy.needs-several-people': 'A secrets policy needs two or more adults in the case.',
  'safety.screens-unread': 'Read every check-in of the people you clear first.',
  'safety.screen-missing':
    'Somebody you want to clear has no check-in from the last 90 days. Wait for their answer, or ask in person.',
  'safety.screen-not-negative':
    'A check-in is not a plain no. Write down what you asked and why joint work is right all the same.',
  'safety.screen-answers-incomplete': 'An answer is missing. Reload the page and answer once more.',
  'safety.too-few-covered': 'Choose at least two people who take part.',
  'safety.already-suspended': 'Joint work is stopped already.',
  'safety.not-suspended': 'Joint work is not stopped.',
  'safety.not-clear':
    'Something still keeps joint work closed. Consents and a clearance come first; the list above says what is missing.',
  'safety.always-held':
    'Fear and violence are always held. Nothing can be planned that brings them to the other person.',
  'safety.already-resolved': 'This has been resolved already.',
  'supervision.exists': 'This supervision exists already for these days.',
  'supervision.not-possible':
    'This supervision is not possible. Choose a supervisor and somebody else to be supervised.',
};

/** What stands in the way of somebody's own part, said to themselves. */
export const MY_PART_PROBLEM_WORDS: Pick<
  Record<CaseProblem, string>,
  'case.participant-move-not-allowed' | 'case.consent-missing' | 'case.closed'
> = {
  'case.participant-move-not-allowed': 'This is not possible just now. Reload the page to see how it stands.',
  'case.consent-missing':
    'You have not agreed to work this way, or took it back. Talk with your therapist first.',
  'case.closed': 'This work has ended.',
};
