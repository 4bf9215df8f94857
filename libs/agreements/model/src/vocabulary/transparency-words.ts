/** What can be told openly. Closed: what is not here cannot be agreed. */
export const TRANSPARENCY_AREAS = [
  'whereabouts',
  'money',
  'contact_with_named_person',
  'phone_use',
  'work_travel',
  'health',
  'recovery',
  'confidences',
] as const;
export type TransparencyArea = (typeof TRANSPARENCY_AREAS)[number];

/** How it is told: by a person, to a person. No way of watching somebody is among them. */
export const TRANSPARENCY_WAYS = ['told_in_talk', 'shown_together', 'summary'] as const;
export type TransparencyWay = (typeof TRANSPARENCY_WAYS)[number];

export const TRANSPARENCY_RHYTHMS = ['each_time', 'daily', 'weekly', 'fortnightly', 'monthly'] as const;
export type TransparencyRhythm = (typeof TRANSPARENCY_RHYTHMS)[number];

/** Between equals, or for somebody who is growing up: then each step is one of freedom. */
export const TransparencyVariant = { openness: 'openness', gradedFreedom: 'graded_freedom' } as const;
export type TransparencyVariant = (typeof TransparencyVariant)[keyof typeof TransparencyVariant];

export const TransparencyState = {
  drafting: 'drafting',
  proposed: 'proposed',
  active: 'active',
  rejected: 'rejected',
  underReview: 'under_review',
  renewed: 'renewed',
  tapering: 'tapering',
  ended: 'ended',
  expired: 'expired',
} as const;
export type TransparencyState = (typeof TransparencyState)[keyof typeof TransparencyState];

/** What no agreement may hold, whoever agrees to it. The code says which, and the browser why. */
export const TRANSPARENCY_BANS = [
  'live-location',
  'spyware',
  'holding-passwords',
  'third-party-messages',
  'secret-checks',
  'minors-devices',
] as const;
export type TransparencyBan = (typeof TRANSPARENCY_BANS)[number];

export const TOLD_ON_TIME = ['on_time', 'late', 'not_told'] as const;
export type ToldOnTime = (typeof TOLD_ON_TIME)[number];
