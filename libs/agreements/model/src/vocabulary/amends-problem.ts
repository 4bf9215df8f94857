export const AmendsProblem = {
  moveNotAllowed: 'amends.move-not-allowed',
  incomplete: 'amends.incomplete',
  harmCheckOpen: 'amends.harm-check-open',
  approachNotPossible: 'amends.approach-not-possible',
  reasonRequired: 'amends.reason-required',
  secondReviewerSame: 'amends.second-reviewer-same',
  textChanged: 'amends.text-changed',
  alreadyStarted: 'amends.already-started',
  clinicianPlanNeeded: 'amends.clinician-plan-needed',
  alreadyRated: 'amends.already-rated',
  alreadyClosed: 'amends.already-closed',
} as const;
export type AmendsProblem = (typeof AmendsProblem)[keyof typeof AmendsProblem];

export const ApologyProblem = {
  moveNotAllowed: 'apology.move-not-allowed',
  throughTherapistOnly: 'apology.through-therapist-only',
  asksForComfort: 'apology.asks-for-comfort',
  notReviewed: 'apology.not-reviewed',
  alreadyBegun: 'apology.already-begun',
} as const;
export type ApologyProblem = (typeof ApologyProblem)[keyof typeof ApologyProblem];
