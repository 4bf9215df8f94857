/** Lengths in code points; numbers as they say. */
export const CORRECTION_LIMITS = {
  /** What somebody believes is wrong, and what it should say instead. */
  words: { min: 1, max: 4000 },
  /** Why the record stays as it is, for the person to read. */
  reason: { min: 5, max: 4000 },
  statement: { min: 1, max: 4000 },
  /** Requests of one person in one case that wait at the same time. */
  open: 10,
  /** Past sessions to choose from. */
  sessions: 60,
  /** Notes to choose from. */
  notes: 200,
} as const;
