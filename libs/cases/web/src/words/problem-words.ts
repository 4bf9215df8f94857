import type { CaseProblem } from '@reknit/cases/model';
import { IdentityProblem } from '@reknit/identity/model';

/** Refusals of invitations, which this domain's pages send. */
export const INVITATION_PROBLEM_WORDS: Pick<Record<IdentityProblem, string>, 'identity.address-in-use'> = {
  [IdentityProblem.addressInUse]:
    'An address is used twice. Each person needs one that only they read, so that nobody opens what another wrote.',
};

export const CASE_PROBLEM_WORDS: Record<CaseProblem, string> = {
  'case.move-not-allowed': 'The case cannot go there from where it stands. Reload to see its present state.',
  'case.reason-required': 'Choose a reason.',
  'case.consent-missing':
    'Not everybody has agreed to treatment yet. Each person does that when they join; see People.',
  'case.policy-missing':
    'Nothing is agreed yet about how confidences are held. Propose it under Safety and consent; each adult signs it.',
  'case.policy-unsigned':
    'Not every adult has signed how confidences are held. Safety and consent shows who has.',
  'case.homework-open': 'There is homework still open. Withdraw or close it first, then discharge.',
  'case.closed': 'This case is closed. Reopen it to change anything.',
  'case.too-few-people': 'This kind of case needs more people. Add another person or choose another kind.',
  'case.too-many-people': 'This kind of case holds fewer people. Remove somebody or choose another kind.',
  'case.relation-mismatch': 'This relation does not belong to the kind of case. Choose another.',
  'case.participant-move-not-allowed': 'This person cannot go there from where they stand. Reload to see it.',
  'case.already-participant': 'This person already takes part in the case.',
  'case.already-joined': 'This person has joined already and needs no invitation.',
  'case.already-on-team': 'This colleague is already on the care team.',
  'case.last-of-team': 'A case always has a primary clinician. Hand it over to a colleague first.',
  'case.goal-closed': 'This goal is closed. Open it again to rate it.',
};
