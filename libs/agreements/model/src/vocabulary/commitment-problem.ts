export const CommitmentProblem = {
  /** What was written cannot stand as a commitment: the fields say why. */
  termsInvalid: 'commitment.terms-invalid',
  /** Not from where this occurrence stands now. */
  moveNotAllowed: 'commitment.move-not-allowed',
  notYet: 'commitment.not-yet',
  keptAtInvalid: 'commitment.kept-at-invalid',
  excuseNotAllowed: 'commitment.excuse-not-allowed',
  excuseTooLate: 'commitment.excuse-too-late',
  confirmNotAsked: 'commitment.confirm-not-asked',
  /** Two people see it differently: only a conversation with the clinician goes on from there. */
  disputeOpen: 'commitment.dispute-open',
  alreadySettled: 'commitment.already-settled',
  moreThanAgreed: 'commitment.more-than-agreed',
  outsideItsTime: 'commitment.outside-its-time',
  rangeInvalid: 'commitment.range-invalid',
} as const;
export type CommitmentProblem = (typeof CommitmentProblem)[keyof typeof CommitmentProblem];
