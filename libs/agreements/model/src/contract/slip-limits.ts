export const SLIP_LIMITS = {
  happened: { min: 10, max: 1500 },
  own: { min: 10, max: 300 },
  sorry: { min: 3, max: 300 },
  fix: { min: 10, max: 200 },
  /** So many serious ones about the same thing … */
  seriousOfAKind: 3,
  /** … within so many days go to the therapist. */
  windowDays: 56,
  /** A miss invites for so long. */
  invitationDays: 14,
} as const;
