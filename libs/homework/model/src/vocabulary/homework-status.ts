/** Where one person's homework stands (one participation). */
export const HomeworkStatus = {
  assigned: 'assigned',
  inProgress: 'in_progress',
  submitted: 'submitted',
  reviewed: 'reviewed',
  closed: 'closed',
  paused: 'paused',
  lapsed: 'lapsed',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const;
export type HomeworkStatus = (typeof HomeworkStatus)[keyof typeof HomeworkStatus];

/** Why something rests that its person cannot resume. Only the care team learns which; the person reads one neutral sentence. */
export const HeldFor = { gate: 'gate', madeWorse: 'made_worse', clinician: 'clinician' } as const;
export type HeldFor = (typeof HeldFor)[keyof typeof HeldFor];

export const HomeworkPlace = { atHome: 'at_home', inSession: 'in_session' } as const;
export type HomeworkPlace = (typeof HomeworkPlace)[keyof typeof HomeworkPlace];

/** 0 not attempted, 1 partial, 2 done, 3 done with learning. */
export const QUALITY_RATINGS = [0, 1, 2, 3] as const;
export type QualityRating = (typeof QUALITY_RATINGS)[number];
