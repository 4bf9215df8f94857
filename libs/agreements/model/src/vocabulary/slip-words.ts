/** A slip and what is done about it. Nothing here says that anybody has pardoned anything. */
export const SlipState = {
  opened: 'opened',
  owned: 'owned',
  repaired: 'repaired',
  notRepaired: 'not_repaired',
  closed: 'closed',
} as const;
export type SlipState = (typeof SlipState)[keyof typeof SlipState];

export const SLIP_SIZES = ['small', 'medium', 'serious'] as const;
export type SlipSize = (typeof SLIP_SIZES)[number];

/** How the other person came to know. `found_out` was not told but discovered; the two are never counted together. */
export const TOLD_WITHIN = ['immediately', 'same_day', 'later', 'found_out'] as const;
export type ToldWithin = (typeof TOLD_WITHIN)[number];

/** What it was about: three serious ones about the same within eight weeks are for the therapist, not for another apology. */
export const SLIP_AREAS = [
  'time',
  'money',
  'honesty',
  'contact',
  'words',
  'promises',
  'privacy',
  'recovery',
  'other',
] as const;
export type SlipArea = (typeof SLIP_AREAS)[number];
