export const ProgressProblem = {
  /** What is red is not for later. */
  notForLater: 'progress.not-for-later',
  /** Not a day from tomorrow to two weeks ahead. */
  dayNotPossible: 'progress.day-not-possible',
} as const;
export type ProgressProblem = (typeof ProgressProblem)[keyof typeof ProgressProblem];
