export const RELIABILITY_LIMITS = {
  active: { hint: 3, most: 5 },
  toWhom: { min: 1, max: 80 },
  why: { max: 1000 },
  smallestVersion: { min: 3, max: 200 },
  reflection: { max: 1000 },
  /** Weeks the heat strip goes back. */
  weeksShown: 12,
  /** Weeks the over-promising index looks back. */
  indexWeeks: 4,
} as const;
