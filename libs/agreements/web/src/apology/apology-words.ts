import type {
  ApologyAnswer,
  ApologyProblem,
  ApologyState,
  AuthorApologyState,
} from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Where an apology stands, to its author. Once given it stays given, whatever becomes of it with whom it is for. */
export const AUTHOR_APOLOGY_WORDS: Record<
  AuthorApologyState,
  { readonly name: string; readonly about: string; readonly tone: Tone }
> = {
  in_review: { name: 'With your therapist', about: 'They look at whether it is time.', tone: 'neutral' },
  returned: {
    name: 'Back with you',
    about: 'Your therapist would change something first.',
    tone: 'attention',
  },
  ready: {
    name: 'Ready',
    about: 'Your therapist has said that it may be given. You decide whether you give it.',
    tone: 'action',
  },
  given: {
    name: 'Given',
    about: 'They read it if and when they want to. Nobody owes you an answer.',
    tone: 'positive',
  },
  read: { name: 'They say they have read it', about: 'What they make of it is theirs.', tone: 'positive' },
  not_delivered: {
    name: 'Not delivered at this time',
    about: 'Talk with your therapist about what you can still do on your side.',
    tone: 'neutral',
  },
};

/** To the care team. */
export const TEAM_APOLOGY_WORDS: Record<ApologyState, { readonly words: string; readonly tone: Tone }> = {
  in_review: { words: 'To be reviewed', tone: 'action' },
  returned: { words: 'Given back', tone: 'neutral' },
  ready: { words: 'Ready to be given', tone: 'action' },
  held: { words: 'Held back', tone: 'attention' },
  delivered: { words: 'Given', tone: 'neutral' },
  received: { words: 'Said to be read', tone: 'positive' },
  set_aside: { words: 'Not wanted', tone: 'neutral' },
};

export const ANSWER_WORDS: Record<ApologyAnswer, string> = {
  read: 'I have read it',
  not_now: 'Not now',
  not_wanted: 'I do not want this',
};
/** What is said back to whoever chose one. */
export const ANSWERED_WORDS: Record<ApologyAnswer, string> = {
  read: 'You have said that you have read it. Nothing more is expected of you.',
  not_now: 'It waits here. Nobody is told.',
  not_wanted: 'You do not want it. It goes from here, and nobody but your therapist is told.',
};
export const ANSWER_TEAM_WORDS: Record<ApologyAnswer, string> = {
  read: 'they say they have read it',
  not_now: 'not now; the author is not told',
  not_wanted: 'they do not want it',
};

export const PART_WORDS: Readonly<Record<string, string>> = {
  own: 'What I did',
  regret: 'What I understand it did to you',
  explain: 'What may help to make sense of it',
  change: 'What is different from now on',
  repair: 'What I will do to put things right',
  disclose: 'What I will tell without being asked',
  ask: 'You owe me no answer.',
};

export const APOLOGY_CAUTION_WORDS: Readonly<Record<string, string>> = {
  'asks-for-comfort': 'It asks to be comforted or reassured.',
  'not-known-to-be-wanted': 'The author does not know whether it is wanted.',
  'through-therapist-only': 'It reaches them through you only.',
};

export const APOLOGY_PROBLEM_WORDS: Record<ApologyProblem, string> = {
  'apology.move-not-allowed': 'This is not open any more. Look again where it stands.',
  'apology.through-therapist-only': 'This one reaches them through the therapist only.',
  'apology.asks-for-comfort': 'It asks a child for comfort. Take that out first.',
  'apology.not-reviewed': 'Your therapist has not read this version yet.',
  'apology.already-begun': 'You have handed this one on already.',
};
