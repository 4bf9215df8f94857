export const COMMITMENT_KINDS = [
  'one_off',
  'recurring',
  'abstain',
  'restitution',
  'disclosure',
  'get_help',
  'joint_help',
  'behaviour_change',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** What stands behind a commitment: it is part of one of these and shares its fate. */
export const COMMITMENT_OWNERS = ['amends_plan', 'promise', 'slip', 'transparency'] as const;
export type CommitmentOwnerKind = (typeof COMMITMENT_OWNERS)[number];

/** Where a commitment stands. Only an active one gets new occurrences. */
export const CommitmentState = {
  draft: 'draft',
  active: 'active',
  paused: 'paused',
  superseded: 'superseded',
  ended: 'ended',
} as const;
export type CommitmentState = (typeof CommitmentState)[keyof typeof CommitmentState];

/** What shows that it was done. Never where somebody is, never a password, never what is on a phone. */
export const COMMITMENT_PROOFS = ['none', 'note', 'attachment', 'harmed_party_sees_result'] as const;
export type CommitmentProof = (typeof COMMITMENT_PROOFS)[number];

/** Who may set an occurrence aside: nobody, the clinician, or also either of the two it is between. */
export const EXCUSE_POLICIES = ['none', 'clinician_only', 'mutual'] as const;
export type ExcusePolicy = (typeof EXCUSE_POLICIES)[number];

export const MISS_ANSWERS = ['nothing', 'open_EX-14', 'tell_in_session'] as const;
export type OnMiss = (typeof MISS_ANSWERS)[number];

/** Who may say that it happened, besides its author. Nobody is ever obliged to. */
export const COMMITMENT_CONFIRMATIONS = ['self_report', 'other_may_confirm', 'therapist_checks'] as const;
export type CommitmentConfirmation = (typeof COMMITMENT_CONFIRMATIONS)[number];

export const SCHEDULE_FREQUENCIES = ['once', 'daily', 'weekly', 'monthly'] as const;
export type ScheduleFrequency = (typeof SCHEDULE_FREQUENCIES)[number];

/** Monday first. */
export const SCHEDULE_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type ScheduleDay = (typeof SCHEDULE_DAYS)[number];
