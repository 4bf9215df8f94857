export const CaseProblem = {
  moveNotAllowed: 'case.move-not-allowed',
  reasonRequired: 'case.reason-required',
  consentMissing: 'case.consent-missing',
  policyMissing: 'case.policy-missing',
  policyUnsigned: 'case.policy-unsigned',
  homeworkOpen: 'case.homework-open',
  closed: 'case.closed',
  tooFewPeople: 'case.too-few-people',
  tooManyPeople: 'case.too-many-people',
  relationMismatch: 'case.relation-mismatch',
  participantMoveNotAllowed: 'case.participant-move-not-allowed',
  alreadyParticipant: 'case.already-participant',
  alreadyJoined: 'case.already-joined',
  alreadyOnTeam: 'case.already-on-team',
  lastOfTeam: 'case.last-of-team',
  goalClosed: 'case.goal-closed',
} as const;
export type CaseProblem = (typeof CaseProblem)[keyof typeof CaseProblem];
