import type { CommitmentTerms } from '@reknit/agreements/model';
import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import { because } from '../../story/tell';
import type { PlanStory, PlanText, Together } from '../../story/together';
import { c2Rounds } from './rounds';

/** What the two do together: rounds of listening, and a plan that needed a second version and a slower pace. */
export const jointWork: readonly HomeworkStory[] = [
  {
    given: [-60, '13:20'],
    exercise: 'EX-08',
    called: 'listening',
    mode: 'pair_turns',
    settings: { first: 'ines', roundsTarget: 1, turnsPerFloor: 2 },
    reason: because(
      'You ask, he explains, and neither is heard. Here nobody explains: what was said is said back until it is right.',
      'An evening at home, half past six, phones in the drawer.',
      'It may get hot. Anybody may stop it at any time, and nothing has to be said about it.',
      'One turn.',
    ),
    due: { day: 10 },
    parts: { ines: [], marek: [] },
  },
  {
    given: [-55, '13:10'],
    exercise: 'EX-07',
    called: 'amends',
    reason: because(
      'Ines cannot see what you think. She can see what you do: write down what that will be, in things that happen on a day.',
      'At the desk, with the calendar open, not at night.',
      'You may want to promise everything at once. She sets the pace.',
      'One promise you are sure of.',
    ),
    due: { day: 10 },
    parts: { marek: [] },
  },
];

const NO_MESSAGES: CommitmentTerms = {
  kind: 'abstain',
  text: 'I write no private messages to J. and read none',
  ifThen: { if: 'a message from her arrives', then: 'I leave it unread and say so the same day' },
  schedule: { freq: 'weekly', interval: 1 },
  graceMinutes: 0,
  proof: 'none',
  excusePolicy: 'none',
  onMiss: 'tell_in_session',
};
const OWN_SESSIONS: CommitmentTerms = {
  kind: 'get_help',
  text: 'I go to sessions of my own every second week',
  schedule: { freq: 'weekly', interval: 2 },
  graceMinutes: 24 * 60,
  proof: 'none',
  excusePolicy: 'clinician_only',
  onMiss: 'tell_in_session',
};
const EVENING: CommitmentTerms = {
  kind: 'recurring',
  text: 'I put my phone away for one evening a week, whatever comes',
  schedule: { freq: 'weekly', interval: 1, time: '22:00' },
  graceMinutes: 24 * 60,
  proof: 'harmed_party_sees_result',
  excusePolicy: 'mutual',
  onMiss: 'open_EX-14',
};
const A_LETTER: CommitmentTerms = {
  kind: 'recurring',
  text: 'I write you a letter every Sunday about what I understood that week',
  schedule: { freq: 'weekly', interval: 1, byDay: ['sun'] },
  graceMinutes: 24 * 60,
  proof: 'harmed_party_sees_result',
  excusePolicy: 'mutual',
  onMiss: 'nothing',
};

const terms = (startsOn: number, endsOn: number): PlanText['terms'] => ({
  approach: 'direct_shared',
  planTimezone: 'Europe/London',
  startsOn: onDay(startsOn),
  reviewEveryWeeks: 4,
  endsOn: onDay(endsOn),
  confirmBy: 'harmed_party_may_confirm',
  noReturnExpected: true,
});

const text: PlanText = {
  harm: {
    title: 'What I do about the messages',
    harmOwned: 'I wrote to her things I should have told you, and I lied when you asked.',
    impactUnderstood:
      'You wake at two and look whether there is light. You no longer trust what you saw yourself.',
    whatTheyAskedFor: ['That it has ended'],
    willNotDo: ['I do not delete anything from my phone'],
  },
  harmCheck: {
    answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
  },
  commitments: [NO_MESSAGES, OWN_SESSIONS, EVENING, A_LETTER],
  difficulties: [3, 4, 2, 5],
  terms: terms(-44, 40),
};

const first: PlanStory = {
  called: 'first',
  work: 'amends',
  author: 'marek',
  harmed: 'ines',
  text,
  course: [
    { at: [-51, '22:10'], did: 'write' },
    { at: [-51, '23:05'], did: 'submit' },
    {
      at: [-50, '09:25'],
      did: 'approve',
      approach: 'direct_shared',
      comment: 'Four is much for a beginning. Ines may say so.',
    },
    { at: [-50, '12:30'], did: 'ask' },
    { at: [-49, '08:10'], did: 'share' },
    { at: [-45, '08:10'], did: 'decline', reason: 'too fast, feels like buying peace' },
    { at: [-44, '09:05'], did: 'reviewed' },
  ],
};

/** One promise fewer, and four weeks later. */
const second: PlanStory = {
  ...first,
  called: 'second',
  text: {
    ...text,
    commitments: [NO_MESSAGES, OWN_SESSIONS, EVENING],
    difficulties: [2, 3, 2],
    terms: terms(-20, 64),
  },
  course: [
    { at: [-27, '21:40'], did: 'write' },
    { at: [-26, '20:50'], did: 'submit' },
    {
      at: [-25, '09:40'],
      did: 'approve',
      approach: 'direct_shared',
      comment: 'Three things, all of them yours to do. The letter can wait until she asks for one.',
    },
    { at: [-24, '12:20'], did: 'ask' },
    { at: [-24, '20:15'], did: 'share' },
    { at: [-21, '07:40'], did: 'accept' },
    { at: [-6, '19:10'], did: 'rate', helping: 5, pressured: 2, willing: 5 },
  ],
  told: [
    { of: NO_MESSAGES.text, words: ['kept', 'kept', 'kept'] },
    { of: OWN_SESSIONS.text, words: ['kept', 'kept'] },
    { of: EVENING.text, words: ['kept seen', 'missed', 'kept'] },
  ],
};

export const together: Together = { plans: [first, second], rounds: c2Rounds };
