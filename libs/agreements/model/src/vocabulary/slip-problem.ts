export const SlipProblem = {
  moveNotAllowed: 'slip.move-not-allowed',
  contentInvalid: 'slip.content-invalid',
  /** Serious, or the third of its kind: it goes through the therapist, and to nobody directly. */
  therapistFirst: 'slip.therapist-first',
  fixStillOpen: 'slip.fix-still-open',
  alreadyShared: 'slip.already-shared',
  alreadyOpened: 'slip.already-opened',
  toldBefore: 'slip.told-before',
} as const;
export type SlipProblem = (typeof SlipProblem)[keyof typeof SlipProblem];
