import type {
  AmendsActor,
  AmendsEndReason,
  AmendsNeed,
  AmendsReviewRecord,
  AmendsRevisionState,
  ContactChannel,
  HarmAnswer,
  PausableAmends,
  TeamAmendsState,
  Willingness,
} from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Where a plan stands, to the care team. Only here is a no told apart from no answer. */
export const TEAM_STATE_WORDS: Record<
  TeamAmendsState,
  { readonly name: string; readonly about: string; readonly tone: Tone }
> = {
  draft: { name: 'Being written', about: 'Nothing has been handed in yet.', tone: 'neutral' },
  in_review: { name: 'To be reviewed', about: 'Nobody it is for can read any of it.', tone: 'action' },
  approved: {
    name: 'Approved',
    about: 'The author chooses when to go on with it. Any edit makes the approval void.',
    tone: 'action',
  },
  shared: {
    name: 'Offered',
    about: 'The person it is for decides, or does not. Nothing is due from them.',
    tone: 'action',
  },
  countered: {
    name: 'Changes suggested',
    about: 'The person it is for would like parts of it otherwise. The author has read that.',
    tone: 'attention',
  },
  accepted: { name: 'Accepted', about: 'It begins on the day written in it.', tone: 'positive' },
  in_progress: { name: 'Under way', about: 'What was promised comes due as agreed.', tone: 'positive' },
  amending: {
    name: 'Being changed',
    about: 'The version in force goes on until a new one is approved and accepted.',
    tone: 'action',
  },
  paused: { name: 'Paused', about: 'Nothing comes due and nothing is counted.', tone: 'attention' },
  declined: {
    name: 'Declined',
    about:
      'To the author it stays open until the time for answering ends, and then reads as not taken up. Nobody tells them of the no.',
    tone: 'neutral',
  },
  no_response: {
    name: 'Not answered',
    about: 'To the author this reads the same as a no. It is not a consent.',
    tone: 'neutral',
  },
  withdrawn: { name: 'Taken back', about: 'The author has stopped sharing it.', tone: 'neutral' },
  completed: {
    name: 'Everything in it is done',
    about: 'What happens between them now is not decided by a plan.',
    tone: 'positive',
  },
  ended_early: { name: 'Ended early', about: 'Nothing more comes due.', tone: 'neutral' },
};

export const NEED_WORDS: Record<AmendsNeed, { readonly words: string; readonly tone: Tone }> = {
  pressured: { words: 'Feels pressured', tone: 'attention' },
  'second-review': { words: 'Waits for a supervisor', tone: 'attention' },
  review: { words: 'Waits for your review', tone: 'action' },
  delivery: { words: 'To go through in a session', tone: 'action' },
  answered: { words: 'Has been answered', tone: 'action' },
  'choose-after-leaving': { words: 'Decide how it goes on', tone: 'attention' },
  resume: { words: 'They want to go on', tone: 'action' },
  'plan-review': { words: 'Time to look at it together', tone: 'action' },
};

export const REVISION_WORDS: Record<AmendsRevisionState, string> = {
  draft: 'being written',
  in_review: 'in review',
  returned: 'given back',
  approved: 'approved',
  offered: 'offered',
  in_force: 'in force',
  superseded: 'replaced by a later one',
  dropped: 'not taken up',
};

export const WILLINGNESS_WORDS: Record<Willingness, string> = {
  yes: 'Yes, they would like to see it',
  no: 'No',
  not_now: 'Not now',
};
export const CHANNEL_WORDS: Record<ContactChannel, string> = {
  in_product: 'Here, to read in their own time',
  in_session: 'In a session',
  through_therapist: 'Through their therapist',
};
export const HARM_ANSWER_WORDS: Record<HarmAnswer, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

export const DECISION_WORDS: Record<AmendsReviewRecord['decision'], string> = {
  return: 'gave it back',
  approve: 'approved it',
  co_approve: 'agreed as supervisor',
  co_refuse: 'did not agree as supervisor',
};
export const ACTOR_WORDS: Record<AmendsActor, string> = {
  author: 'by its author',
  harmed: 'by the person it is for',
  clinician: 'by the care team',
  supervisor: 'by a supervisor',
  system: 'because joint work is not open',
};
export const PAUSED_FROM_WORDS: Record<PausableAmends, string> = {
  shared: 'offered',
  countered: 'answered with changes',
  accepted: 'accepted',
  in_progress: 'under way',
  amending: 'being changed',
};
export const END_REASON_WORDS: Record<AmendsEndReason, string> = {
  author_ended: 'Its author ended it.',
  harmed_ended: 'The person it was for ended it. That needs no reason.',
  clinician_ended: 'The care team ended it.',
  author_left: 'Its author has left. Tell the person it was for yourself, in neutral words.',
  harmed_left: 'The person it was for has left.',
};

/** What to look at before approving. */
export const CAUTION_WORDS: Readonly<Record<string, string>> = {
  'not-in-this-case': 'The person it is for does not take part in this case. They are never told of it.',
  'nothing-as-an-option-not-spoken-of': 'Doing nothing has not been talked through as an option.',
  'wish-unknown': 'It is not known whether they want repair from this person.',
  'needs-a-disclosure-plan':
    'Something is to be told. Write down first how and in which steps, always in sessions.',
};

const PART_WORDS: Readonly<Record<string, string>> = {
  title: 'Title',
  harmOwned: 'What was done',
  impactUnderstood: 'What it is understood to have done',
  whatTheyAskedFor: 'What was asked for',
  willNotDo: 'What they will not do',
  commitments: 'Commitment',
  planTimezone: 'Time zone',
  startsOn: 'First day',
  endsOn: 'Last day',
  reviewEveryWeeks: 'How often it is looked at',
  confirmBy: 'Who says whether it was done',
};

/**
 * Which part of a plan a path names.
 *
 * @example partInWords('commitments.1') // 'Commitment 2'
 */
export function partInWords(path: string): string {
  const [part = '', index] = path.split('.');
  const words = PART_WORDS[part] ?? part;
  return index === undefined ? words : `${words} ${Number(index) + 1}`;
}
