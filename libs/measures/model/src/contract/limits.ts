/** Lengths in code points, intervals in whole weeks. */
export const MEASURE_LIMITS = {
  everyWeeks: { min: 1, max: 26 },
  closeReason: { min: 10, max: 1000 },
} as const;
