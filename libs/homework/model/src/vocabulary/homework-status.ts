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

export const HomeworkPlace = { atHome: 'at_home', inSession: 'in_session' } as const;
export type HomeworkPlace = (typeof HomeworkPlace)[keyof typeof HomeworkPlace];

/** 0 not attempted, 1 partial, 2 done, 3 done with learning. */
export const QUALITY_RATINGS = [0, 1, 2, 3] as const;
export type QualityRating = (typeof QUALITY_RATINGS)[number];
