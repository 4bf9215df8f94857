/** How repair reaches the person who was harmed, which decides the way a plan goes. */
export const AmendsApproach = {
  directShared: 'direct_shared',
  facilitated: 'facilitated',
  indirect: 'indirect',
  living: 'living',
} as const;
export type AmendsApproach = (typeof AmendsApproach)[keyof typeof AmendsApproach];

/** Approaches under which the harmed person ever reads anything of the plan. */
export const SHARED_APPROACHES: readonly AmendsApproach[] = ['direct_shared', 'facilitated'];

export const HARMED_KINDS = [
  'participant',
  'outside_reachable',
  'outside_unreachable',
  'deceased',
  'group_or_community',
] as const;
export type HarmedKind = (typeof HARMED_KINDS)[number];

/** Where a plan stands. What is decided about one version of its text stands with the revision. */
export const AmendsState = {
  draft: 'draft',
  inReview: 'in_review',
  approved: 'approved',
  shared: 'shared',
  countered: 'countered',
  accepted: 'accepted',
  inProgress: 'in_progress',
  amending: 'amending',
  paused: 'paused',
  noResponse: 'no_response',
  withdrawn: 'withdrawn',
  completed: 'completed',
  endedEarly: 'ended_early',
} as const;
export type AmendsState = (typeof AmendsState)[keyof typeof AmendsState];

export const TERMINAL_AMENDS: readonly AmendsState[] = [
  'no_response',
  'withdrawn',
  'completed',
  'ended_early',
];

/** What can be paused, and what a plan returns to afterwards. */
export const PAUSABLE_AMENDS = ['shared', 'countered', 'accepted', 'in_progress', 'amending'] as const;
export type PausableAmends = (typeof PAUSABLE_AMENDS)[number];

/** One version of the text. It is written in `draft` only; what was handed in stays as it was read. */
export const AmendsRevisionState = {
  draft: 'draft',
  inReview: 'in_review',
  returned: 'returned',
  approved: 'approved',
  offered: 'offered',
  inForce: 'in_force',
  superseded: 'superseded',
  dropped: 'dropped',
} as const;
export type AmendsRevisionState = (typeof AmendsRevisionState)[keyof typeof AmendsRevisionState];

/** Who acts on a plan, by their part in it and never by a label. */
export const AMENDS_ACTORS = ['author', 'harmed', 'clinician', 'supervisor', 'system'] as const;
export type AmendsActor = (typeof AMENDS_ACTORS)[number];

/** What the care team is shown: a no as soon as it is said. It stands beside the plan, where its author cannot read it. */
export type TeamAmendsState = AmendsState | 'declined';

/** What the author is shown. A plan that was declined and one that was not answered look the same. */
export const AuthorAmendsState = {
  draft: 'draft',
  inReview: 'in_review',
  approved: 'approved',
  shared: 'shared',
  countered: 'countered',
  accepted: 'accepted',
  inProgress: 'in_progress',
  amending: 'amending',
  paused: 'paused',
  notTakenUp: 'not_taken_up',
  withdrawn: 'withdrawn',
  completed: 'completed',
  endedEarly: 'ended_early',
} as const;
export type AuthorAmendsState = (typeof AuthorAmendsState)[keyof typeof AuthorAmendsState];

/** What the harmed person is shown of where a plan stands. */
export const ReceivedAmendsState = {
  waiting: 'waiting',
  answered: 'answered',
  accepted: 'accepted',
  inProgress: 'in_progress',
  newVersion: 'new_version',
  paused: 'paused',
  completed: 'completed',
} as const;
export type ReceivedAmendsState = (typeof ReceivedAmendsState)[keyof typeof ReceivedAmendsState];

export const HARM_CHECK = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8'] as const;
export type HarmCheckItem = (typeof HARM_CHECK)[number];
export type HarmAnswer = 'yes' | 'no' | 'unknown';

export const CONFIRM_BY = ['self_report', 'harmed_party_may_confirm', 'therapist_checks'] as const;
export type ConfirmBy = (typeof CONFIRM_BY)[number];

/** What the harmed person said when the clinician asked, in neutral words, whether they want to see it. */
export const WILLINGNESS = ['yes', 'no', 'not_now'] as const;
export type Willingness = (typeof WILLINGNESS)[number];

export const AMENDS_END_REASONS = [
  'author_ended',
  'harmed_ended',
  'clinician_ended',
  'author_left',
  'harmed_left',
] as const;
export type AmendsEndReason = (typeof AMENDS_END_REASONS)[number];

/** The way the harmed person wants it to come. Anything but the product needs a session or the therapist. */
export const CONTACT_CHANNELS = ['in_product', 'in_session', 'through_therapist'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
