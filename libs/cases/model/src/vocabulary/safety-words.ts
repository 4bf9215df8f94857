/** `hark` for people with a partner or a former one, `others` for family and friends. Four questions each. */
export const ScreenInstrument = { hark: 'hark', others: 'others' } as const;
export type ScreenInstrument = (typeof ScreenInstrument)[keyof typeof ScreenInstrument];

export const SCREEN_ANSWERS = ['yes', 'no', 'prefer_not'] as const;
export type ScreenAnswer = (typeof SCREEN_ANSWERS)[number];

/** `ask`: something was left open, and a clinician asks in person. `not_alone`: nothing was asked. */
export const ScreenResult = {
  negative: 'negative',
  positive: 'positive',
  ask: 'ask',
  notAlone: 'not_alone',
} as const;
export type ScreenResult = (typeof ScreenResult)[keyof typeof ScreenResult];

export const SUSPENSION_CAUSES = [
  'decision',
  'not_safe_now',
  'risk',
  'person_asked',
  'consent_withdrawn',
  'left',
] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

/** What a clinician decides within a working day of a screen that is not negative. */
export const SCREEN_DECISIONS = ['keep_blocked', 'suspend'] as const;
export type ScreenDecision = (typeof SCREEN_DECISIONS)[number];

/** Why joint work is not open, one code a reason. For the care team alone. */
export const GATE_REASONS = [
  'suspended',
  'case_not_open',
  'too_few_people',
  'not_taking_part',
  'joint_consent_missing',
  'guardian_consent_missing',
  'assent_missing',
  'screen_missing',
  'screen_old',
  'screen_not_negative',
  'not_cleared',
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export const HELD_CATEGORIES = [
  'fear_or_violence',
  'affair',
  'money',
  'health',
  'plans_for_the_relationship',
  'past',
  'other',
] as const;
export type HeldCategory = (typeof HELD_CATEGORIES)[number];

/** What is planned with something held. Fear and violence are always held: nothing else can be planned with them. */
export const HELD_STEPS = ['keep', 'help_to_say', 'talk_again', 'share_together'] as const;
export type HeldStep = (typeof HELD_STEPS)[number];

export const HELD_OUTCOMES = [
  'said_by_person',
  'shared_with_agreement',
  'no_longer_relevant',
  'handed_over',
] as const;
export type HeldOutcome = (typeof HELD_OUTCOMES)[number];
