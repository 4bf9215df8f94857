/** Lengths in code points, times in minutes, money in minor units. */
export const COMMITMENT_LIMITS = {
  text: { min: 10, max: 200 },
  ifThenPart: { min: 3, max: 200 },
  graceMinutes: { min: 0, max: 7 * 24 * 60, default: 24 * 60, abstain: 0 },
  interval: { min: 1, max: 12 },
  count: { min: 1, max: 366 },
  monthDay: { min: 1, max: 31 },
  amount: { min: 1, max: 1_000_000_000 },
  instalments: { min: 1, max: 60 },
  note: { max: 200 },
  /** Occurrences are made so many days ahead. */
  daysAhead: 60,
  /** After due and grace without a word, the time in which a report still counts as the first. */
  unreportedHours: 48,
  /** So long after it was due it can still be set aside. */
  excuseDays: 7,
  /** A single commitment can rest for so long at once. */
  pauseDays: { min: 1, max: 90 },
} as const;
