import {
  SCREEN_DAYS,
  type GateReason,
  type HeldCategory,
  type HeldOutcome,
  type HeldStep,
  type ScreenAnswer,
  type ScreenDecision,
  type ScreenResult,
  type SuspensionCause,
} from '@reknit/cases/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Everything about safety in words, for the care team. Exhaustive: a new value without words does not compile. */

export const GATE_REASON_WORDS: Record<GateReason, string> = {
  suspended: 'Joint work is stopped',
  case_not_open: 'The case is neither in intake nor active',
  too_few_people: 'Fewer than two people take part',
  not_taking_part: 'Does not take part just now',
  joint_consent_missing: 'Has not agreed to joint work',
  guardian_consent_missing: 'No guardian has consented',
  assent_missing: 'Has not said yes themselves',
  screen_missing: 'No private check-in yet',
  screen_old: `The last check-in is older than ${SCREEN_DAYS} days`,
  screen_not_negative: 'A check-in says something, or leaves something to ask',
  not_cleared: 'Nobody has cleared it after reading the check-ins',
};

export const SCREEN_RESULT_WORDS: Record<ScreenResult, string> = {
  negative: 'No to every question',
  positive: 'Yes to something',
  ask: 'Left something open: ask in person',
  not_alone: 'Was not alone, so nothing was asked',
};

export const SCREEN_RESULT_TONES: Record<ScreenResult, Tone> = {
  negative: 'neutral',
  positive: 'danger',
  ask: 'attention',
  not_alone: 'neutral',
};

export const SCREEN_ANSWER_WORDS: Record<ScreenAnswer, string> = {
  yes: 'Yes',
  no: 'No',
  prefer_not: 'Would rather not say',
};

export const SCREEN_DECISION_WORDS: Record<ScreenDecision | 'cleared', string> = {
  keep_blocked: 'Kept closed, quietly',
  suspend: 'Stopped',
  cleared: 'Cleared after talking',
};

export const SUSPENSION_CAUSE_WORDS: Record<SuspensionCause, string> = {
  decision: 'A clinician decided it',
  not_safe_now: 'Somebody said in a check-in that they are not safe now',
  risk: 'A risk flag of high level is not closed yet',
  person_asked: 'Somebody asked for it',
  consent_withdrawn: 'A consent was taken back',
  left: 'Somebody left the case',
};

export const HELD_CATEGORY_WORDS: Record<HeldCategory, string> = {
  fear_or_violence: 'Fear or violence',
  affair: 'An affair',
  money: 'Money',
  health: 'Health',
  plans_for_the_relationship: 'Plans for the relationship',
  past: 'The past',
  other: 'Something else',
};

export const HELD_STEP_WORDS: Record<HeldStep, string> = {
  keep: 'Keep it',
  help_to_say: 'Help them to say it',
  talk_again: 'Talk about it again',
  share_together: 'Share it together',
};

export const HELD_OUTCOME_WORDS: Record<HeldOutcome, string> = {
  said_by_person: 'They said it themselves',
  shared_with_agreement: 'Shared, as agreed with them',
  no_longer_relevant: 'It matters no longer',
  handed_over: 'Handed over to another clinician',
};

/** Stands wherever a decision could become visible to the other person. */
export const TIP_OFF_RULE =
  'A visible stop right after one person’s private check-in can itself put them in danger. Keeping it closed shows nothing to anybody.';

/** What everybody in the case reads while joint work is not open, whatever the reason. */
export const WHAT_THEY_SEE =
  '“This activity is not available at the moment. Your therapist will suggest a next step.”';
