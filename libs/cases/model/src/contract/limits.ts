/** Lengths in code points, counts in items. */
export const CASE_LIMITS = {
  name: { min: 1, max: 80 },
  presentingProblem: { max: 1000 },
  reason: { max: 500 },
  people: { min: 1, max: 12 },
  ruptureTitle: { min: 3, max: 200 },
  ruptureSummary: { max: 2000 },
  whenText: { max: 80 },
  goalWords: { min: 3, max: 200 },
  goalNote: { max: 500 },
  birthYear: { min: 1900, max: 2026 },
  search: { max: 80 },
} as const;
