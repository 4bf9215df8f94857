/** Refusals about consent, screening and clearance. To people in care joint work is only ever *not open*. */
export const SafetyProblem = {
  consentNotPossible: 'consent.not-possible',
  consentAlreadyProposed: 'consent.already-proposed',
  consentAlreadyDecided: 'consent.already-decided',
  consentTextChanged: 'consent.text-changed',
  consentNotStanding: 'consent.not-standing',
  policyNeedsSeveral: 'policy.needs-several-people',
  screensUnread: 'safety.screens-unread',
  screenMissing: 'safety.screen-missing',
  screenNotNegative: 'safety.screen-not-negative',
  screenAnswersIncomplete: 'safety.screen-answers-incomplete',
  tooFewCovered: 'safety.too-few-covered',
  alreadySuspended: 'safety.already-suspended',
  notSuspended: 'safety.not-suspended',
  notClear: 'safety.not-clear',
  alwaysHeld: 'safety.always-held',
  alreadyResolved: 'safety.already-resolved',
  supervisionExists: 'supervision.exists',
  supervisionNotPossible: 'supervision.not-possible',
} as const;
export type SafetyProblem = (typeof SafetyProblem)[keyof typeof SafetyProblem];
