import type { SlipArea, SlipProblem, SlipSize, SlipState, ToldWithin } from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Where a slip stands. None of these says what anybody makes of it. */
export const SLIP_STATE_WORDS: Record<
  SlipState,
  { readonly name: string; readonly about: string; readonly tone: Tone }
> = {
  opened: { name: 'Written down', about: 'Next: own it, and say how you put it right.', tone: 'action' },
  owned: {
    name: 'Being put right',
    about: 'What you undertook stands among what you promised.',
    tone: 'action',
  },
  repaired: { name: 'Put right', about: 'What you undertook was done.', tone: 'positive' },
  not_repaired: {
    name: 'Not put right',
    about: 'Talk with your therapist about what can still be done.',
    tone: 'neutral',
  },
  closed: { name: 'Closed', about: 'Nothing more is open here.', tone: 'neutral' },
};

export const AREA_WORDS: Record<SlipArea, string> = {
  time: 'Being on time, or being there',
  money: 'Money',
  honesty: 'Telling the truth',
  contact: 'Contact with somebody',
  words: 'Words or tone',
  promises: 'Something promised',
  privacy: 'Something private',
  recovery: 'Recovery',
  other: 'Something else',
};

export const SIZE_WORDS: Record<SlipSize, { readonly name: string; readonly about: string }> = {
  small: { name: 'Small', about: 'Awkward, and soon put right.' },
  medium: { name: 'Medium', about: 'It hurt or cost something.' },
  serious: {
    name: 'Serious',
    about: 'Your therapist looks at it with you first. It is shown to nobody directly.',
  },
};

export const TOLD_WORDS: Record<ToldWithin, string> = {
  immediately: 'I told them at once',
  same_day: 'I told them the same day',
  later: 'I told them later',
  found_out: 'They found out',
};
/** The same, to the care team. */
export const TOLD_TEAM_WORDS: Record<ToldWithin, string> = {
  immediately: 'told at once',
  same_day: 'told the same day',
  later: 'told later',
  found_out: 'found out',
};

export const THERAPIST_FIRST = 'Your therapist will look at this with you first.';

export const SLIP_PROBLEM_WORDS: Record<SlipProblem, string> = {
  'slip.move-not-allowed': 'This is not open any more. Look again where it stands.',
  'slip.content-invalid': 'How you put it right needs another look.',
  'slip.therapist-first': THERAPIST_FIRST,
  'slip.fix-still-open': 'What you undertook is still open. Say first whether it was done.',
  'slip.already-shared': 'They can read it already.',
  'slip.already-opened': 'You have written this one down already.',
  'slip.told-before': 'They cannot have known before it happened, and not later than now.',
};

/**
 * A number of hours as one says it.
 *
 * @example hoursInWords(5) // '5 hours'
 * @example hoursInWords(60) // '2.5 days'
 */
export function hoursInWords(hours: number): string {
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.round((hours / 24) * 10) / 10} days`;
}
