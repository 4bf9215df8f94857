/** Lengths in code points, spans in days or weeks. */
export const AMENDS_LIMITS = {
  title: { min: 3, max: 200 },
  harmOwned: { min: 30, max: 3000 },
  impactUnderstood: { min: 10, max: 4000 },
  line: { min: 2, max: 200 },
  askedFor: { max: 10 },
  willNotDo: { max: 10 },
  commitments: { min: 1, max: 10 },
  harmNote: { max: 2000 },
  harmedLabel: { max: 100 },
  reviewEveryWeeks: { min: 1, max: 8, default: 2 },
  longestMonths: 12,
  /** How long a plan is proposed to run, by kind of relation. Friends keep it shorter. */
  defaultWeeks: { romantic: 12, family: 12, friendship: 8 },
  windowDays: { min: 7, max: 60, default: 21 },
  amendingDays: 21,
  proposals: { min: 1, max: 10 },
  proposal: { min: 2, max: 1000 },
  reason: { max: 1000 },
  comment: { min: 2, max: 2000 },
  clinicianNote: { max: 4000 },
  reflection: { min: 1, max: 4000 },
  rating: { min: 0, max: 10 },
  /** From here on, "I feel pressured by this" calls the clinician. */
  pressured: 5,
  daysBetweenRatings: 14,
  daysAfterLeaving: 14,
} as const;
