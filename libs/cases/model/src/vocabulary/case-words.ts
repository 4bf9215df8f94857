export const CaseKind = {
  individual: 'individual',
  couple: 'couple',
  family: 'family',
  friends: 'friends',
} as const;
export type CaseKind = (typeof CaseKind)[keyof typeof CaseKind];

export const CaseState = {
  enquiry: 'enquiry',
  intake: 'intake',
  active: 'active',
  onHold: 'on_hold',
  discharged: 'discharged',
  notTakenOn: 'not_taken_on',
} as const;
export type CaseState = (typeof CaseState)[keyof typeof CaseState];

export const ParticipantState = {
  invited: 'invited',
  joined: 'joined',
  active: 'active',
  paused: 'paused',
  left: 'left',
  removed: 'removed',
} as const;
export type ParticipantState = (typeof ParticipantState)[keyof typeof ParticipantState];

export const CareTeamRole = {
  primary: 'primary',
  co: 'co',
  substitute: 'substitute',
  supervisor: 'supervisor',
} as const;
export type CareTeamRole = (typeof CareTeamRole)[keyof typeof CareTeamRole];

/** A role in one rupture event, never a label of a person. */
export const RuptureRole = { harmed: 'harmed', makingAmends: 'making_amends' } as const;
export type RuptureRole = (typeof RuptureRole)[keyof typeof RuptureRole];

export const RuptureStatus = {
  named: 'named',
  beingWorkedOn: 'being_worked_on',
  settled: 'settled',
} as const;
export type RuptureStatus = (typeof RuptureStatus)[keyof typeof RuptureStatus];

export const RUPTURE_KINDS = [
  'hidden_money',
  'affair_emotional',
  'affair_physical',
  'lies',
  'broken_promises',
  'addiction',
  'absence',
  'breach_of_confidence',
  'unpaid_debt',
  'other',
] as const;
export type RuptureKind = (typeof RUPTURE_KINDS)[number];

export const GoalState = { open: 'open', reached: 'reached', setAside: 'set_aside' } as const;
export type GoalState = (typeof GoalState)[keyof typeof GoalState];

export const EPISODE_END_REASONS = [
  'completed',
  'client_decision',
  'moved',
  'referred_on',
  'no_contact',
  'died',
  'other',
] as const;
export type EpisodeEndReason = (typeof EPISODE_END_REASONS)[number];
