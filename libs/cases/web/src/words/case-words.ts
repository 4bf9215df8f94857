import {
  CareTeamRole,
  CaseKind,
  CaseState,
  GoalState,
  ParticipantState,
  RuptureRole,
  RuptureStatus,
  type EpisodeEndReason,
  type RuptureKind,
} from '@reknit/cases/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Every vocabulary of the domain in words. Exhaustive: a new value without words does not compile. */

export const CASE_KIND_WORDS: Record<CaseKind, string> = {
  individual: 'Individual',
  couple: 'Couple',
  family: 'Family',
  friends: 'Friends',
};

export const CASE_STATE_WORDS: Record<CaseState, string> = {
  enquiry: 'Enquiry',
  intake: 'Intake',
  active: 'Active',
  on_hold: 'On hold',
  discharged: 'Discharged',
  not_taken_on: 'Not taken on',
};

export const CASE_STATE_TONES: Record<CaseState, Tone> = {
  enquiry: 'neutral',
  intake: 'action',
  active: 'positive',
  on_hold: 'attention',
  discharged: 'neutral',
  not_taken_on: 'neutral',
};

export const PARTICIPANT_STATE_WORDS: Record<ParticipantState, string> = {
  invited: 'Not joined yet',
  joined: 'Joined',
  active: 'Active',
  paused: 'Paused',
  left: 'Left',
  removed: 'Removed',
};

export const PARTICIPANT_STATE_TONES: Record<ParticipantState, Tone> = {
  invited: 'neutral',
  joined: 'action',
  active: 'positive',
  paused: 'attention',
  left: 'neutral',
  removed: 'neutral',
};

export const CARE_TEAM_ROLE_WORDS: Record<CareTeamRole, string> = {
  primary: 'Primary clinician',
  co: 'Co-clinician',
  substitute: 'Substitute',
  supervisor: 'Supervisor',
};

export const RUPTURE_KIND_WORDS: Record<RuptureKind, string> = {
  hidden_money: 'Hidden money or debt',
  affair_emotional: 'Emotional affair',
  affair_physical: 'Physical affair',
  lies: 'Lies',
  broken_promises: 'Broken promises',
  addiction: 'Addiction',
  absence: 'Absence',
  breach_of_confidence: 'Breach of confidence',
  unpaid_debt: 'Unpaid debt',
  other: 'Something else',
};

export const RUPTURE_ROLE_WORDS: Record<RuptureRole, string> = {
  harmed: 'Was hurt',
  making_amends: 'Is making amends',
};

export const RUPTURE_STATUS_WORDS: Record<RuptureStatus, string> = {
  named: 'Named',
  being_worked_on: 'Being worked on',
  settled: 'Settled',
};

export const GOAL_STATE_WORDS: Record<GoalState, string> = {
  open: 'Open',
  reached: 'Reached',
  set_aside: 'Set aside',
};

export const END_REASON_WORDS: Record<EpisodeEndReason, string> = {
  completed: 'The work is completed',
  client_decision: 'They decided to stop',
  moved: 'They moved away',
  referred_on: 'Referred on',
  no_contact: 'No contact any more',
  died: 'A person died',
  other: 'Another reason',
};
