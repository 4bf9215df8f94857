/** Lengths in code points; minutes where the name says so. */
export const HOMEWORK_LIMITS = {
  rationale: { min: 10, max: 600 },
  whenAndWhere: { min: 3, max: 200 },
  obstacle: { min: 3, max: 300 },
  smallestVersion: { min: 3, max: 300 },
  graceMinutes: { min: 0, max: 7 * 24 * 60, default: 24 * 60 },
  everyWeeks: { min: 1, max: 12 },
  times: { min: 2, max: 26 },
  comment: { max: 1000 },
  summary: { max: 2000 },
  toAll: { max: 2000 },
  afterComment: { max: 500 },
  minutes: { min: 0, max: 600 },
  answersBytes: 64 * 1024,
} as const;
