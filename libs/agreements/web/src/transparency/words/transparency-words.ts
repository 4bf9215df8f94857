import type {
  ToldOnTime,
  TransparencyArea,
  TransparencyRhythm,
  TransparencyState,
  TransparencyVariant,
  TransparencyWay,
} from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

export const AREA_WORDS: Record<TransparencyArea, string> = {
  whereabouts: 'Where I am',
  money: 'Money',
  contact_with_named_person: 'Contact with somebody',
  phone_use: 'Phone use',
  work_travel: 'Travelling for work',
  health: 'Health',
  recovery: 'Recovery',
  confidences: 'Confidences',
};

/**
 * What an item is about, by the name of whom it is about.
 *
 * @example itemInWords({ area: 'contact_with_named_person', namedPerson: 'Jule' }) // 'Contact with Jule'
 */
export function itemInWords({
  area,
  namedPerson,
}: {
  readonly area: TransparencyArea;
  readonly namedPerson?: string;
}): string {
  return area === 'contact_with_named_person' && namedPerson
    ? `Contact with ${namedPerson}`
    : AREA_WORDS[area];
}

export const WAY_WORDS: Record<TransparencyWay, string> = {
  told_in_talk: 'Told in a talk',
  shown_together: 'Shown together',
  summary: 'A summary',
};

export const RHYTHM_WORDS: Record<TransparencyRhythm, string> = {
  each_time: 'Each time',
  daily: 'Every day',
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Every month',
};

export const TOLD_WORDS: Record<ToldOnTime, string> = {
  on_time: 'On time',
  late: 'Late',
  not_told: 'Not told',
};

interface VariantWords {
  readonly title: string;
  readonly teamTitle: string;
  readonly lead: string;
  readonly whatHelp: string;
  readonly step: string;
  readonly stepHelp: string;
  readonly holdsNow: string;
  readonly then: string;
  readonly goOn: string;
}

/** With somebody who is growing up, every step is one of freedom: the same agreement, in words that say where it leads. */
export const VARIANT_WORDS: Record<TransparencyVariant, VariantWords> = {
  openness: {
    title: 'What we tell each other',
    teamTitle: 'What they tell each other',
    lead: 'For a while, and no longer than it helps. Nobody watches anybody.',
    whatHelp: 'For example: what went out this week, and what is open',
    step: 'The next lighter step',
    stepHelp: 'For example: every two weeks, by word only',
    holdsNow: 'The lighter step, which holds now',
    then: 'Then the lighter step',
    goOn: 'Go to the lighter step',
  },
  graded_freedom: {
    title: 'Our plan for more freedom',
    teamTitle: 'Graded freedom plan',
    lead: 'Step by step there is less to tell and more to decide alone. Nobody watches anybody, and phones are no part of it.',
    whatHelp: 'For example: where I go in the evening, and when I am back',
    step: 'The next step of freedom',
    stepHelp: 'For example: home by eleven, and a word only if it gets later',
    holdsNow: 'The step of freedom, which holds now',
    then: 'Then this much more freedom',
    goOn: 'Go to the next step of freedom',
  },
};

interface StateWords {
  readonly words: string;
  readonly tone: Tone;
}

export const STATE_WORDS: Record<TransparencyState, StateWords> = {
  drafting: { words: 'Being written', tone: 'neutral' },
  proposed: { words: 'Proposed', tone: 'action' },
  active: { words: 'Holds now', tone: 'positive' },
  rejected: { words: 'Not agreed', tone: 'neutral' },
  under_review: { words: 'Being looked at again', tone: 'action' },
  renewed: { words: 'Holds again', tone: 'positive' },
  tapering: { words: 'Getting lighter', tone: 'positive' },
  ended: { words: 'Ended', tone: 'neutral' },
  expired: { words: 'Ended on its day', tone: 'neutral' },
};

/** What it means and what comes next, in a sentence. */
export const STATE_MEANINGS: Partial<Record<TransparencyState, string>> = {
  drafting: 'Nobody is asked to agree yet.',
  proposed: 'It holds once each of you has said yes to exactly these words.',
  active: 'It ends by itself. Nothing is renewed unless you both want it.',
  rejected: 'It does not hold. You can word it anew, or leave it.',
  under_review: 'Go on for a while, make it lighter, or let it end.',
  renewed: 'It ends by itself. Nothing is renewed unless you both want it.',
  tapering: 'The lighter step holds now, until its day.',
  ended: 'It does not hold any more. Stopping is no breach.',
  expired: 'Its day has come. Nobody has to do anything.',
};
