export const ReliabilityProblem = {
  moveNotAllowed: 'reliability.move-not-allowed',
  /** Five at once are enough. */
  tooMany: 'reliability.too-many',
  /** Promised on somebody else's behalf. */
  notYours: 'reliability.not-yours',
  alreadyShared: 'reliability.already-shared',
  alreadyReflected: 'reliability.already-reflected',
} as const;
export type ReliabilityProblem = (typeof ReliabilityProblem)[keyof typeof ReliabilityProblem];
