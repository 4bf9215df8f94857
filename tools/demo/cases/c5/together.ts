// Money that is paid back, and a call that is kept across two time zones.
import type { CommitmentTerms } from '@reknit/agreements/model';
import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import type { PromiseStory } from '../../story/own-ground';
import { because } from '../../story/tell';
import type { PlanStory, Together } from '../../story/together';

const LISBON = 'Europe/Lisbon';

export const jointWork: readonly HomeworkStory[] = [
  {
    given: [-95, '09:20'],
    exercise: 'EX-12',
    called: 'log',
    reason: because(
      'You promise largely and answer late. Two small promises, written down where you see them, and what came of each.',
      'On Sunday evening, before the call.',
      'You may add a third one because two look few. Two are enough.',
      'One promise, in one line.',
    ),
    due: { day: -10, timeZone: LISBON },
    parts: { felix: [] },
    ended: { at: [-7, '08:30'], by: 'close', note: 'The call goes on without us.' },
  },
  {
    given: [-72, '09:10'],
    exercise: 'EX-07',
    called: 'loan',
    reason: because(
      'You have said it. Now the dates and the sums, so that neither of you has to ask.',
      'With the bank statement beside you.',
      'You may offer more than you have. He needs the dates more than the sum.',
      'The first date.',
    ),
    due: { day: -8, timeZone: LISBON },
    parts: { felix: [] },
  },
];

const PAYING_BACK: CommitmentTerms = {
  kind: 'restitution',
  text: 'I pay back 900 every second week by transfer',
  schedule: { freq: 'weekly', interval: 2 },
  restitution: { amount: 360_000, currency: 'EUR', instalments: Array<number>(4).fill(90_000) },
  graceMinutes: 3 * 24 * 60,
  proof: 'harmed_party_sees_result',
  excusePolicy: 'none',
  onMiss: 'open_EX-14',
};

const plan: PlanStory = {
  called: 'loan',
  work: 'loan',
  author: 'felix',
  harmed: 'kwabena',
  text: {
    harm: {
      title: 'The loan',
      harmOwned: 'I let two dates pass without a word and left your messages unanswered for nine days.',
      impactUnderstood: 'You had to run after your own money, and did not know what to tell your sister.',
      whatTheyAskedFor: ['Dates, and a line before noon when one of them moves'],
      willNotDo: ['I do not mix it with the accounts of the workshop'],
    },
    harmCheck: {
      answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
    },
    commitments: [PAYING_BACK],
    difficulties: [6],
    terms: {
      approach: 'direct_shared',
      planTimezone: LISBON,
      startsOn: onDay(-64),
      reviewEveryWeeks: 6,
      endsOn: onDay(-20),
      confirmBy: 'harmed_party_may_confirm',
      noReturnExpected: true,
    },
  },
  about: 0,
  course: [
    { at: [-70, '21:10'], did: 'write' },
    { at: [-70, '21:40'], did: 'submit' },
    {
      at: [-69, '09:15'],
      did: 'approve',
      approach: 'direct_shared',
      comment: 'Four dates, and an end in sight. I write down what you agree on; it is no contract.',
    },
    { at: [-69, '09:30'], did: 'ask' },
    { at: [-68, '20:10'], did: 'share' },
    { at: [-67, '07:40'], did: 'accept' },
    { at: [-24, '08:50'], did: 'reviewed' },
    { at: [-21, '19:40'], did: 'rate', helping: 8, pressured: 0, willing: 9 },
  ],
  told: [{ of: PAYING_BACK.text, words: ['kept seen', 'kept', 'kept', 'kept seen'] }],
};

const call: PromiseStory = {
  called: 'call',
  work: 'log',
  who: 'felix',
  made: [-92, '21:30'],
  promise: {
    text: 'I ring Kwabena on Sunday at eight in the evening, Lisbon time',
    toWhom: 'Kwabena',
    why: 'He should hear things from me and not from clients.',
    smallestVersion: 'ring for five minutes',
    schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], time: '20:00' },
    graceMinutes: 24 * 60,
    excusePolicy: 'mutual',
    timeZone: LISBON,
    startsOn: onDay(-91),
    confirmation: 'other_may_confirm',
  },
  words: [
    'kept',
    'kept',
    'late',
    'kept',
    'missed',
    'kept',
    'kept',
    'kept',
    'holiday',
    'kept',
    'kept',
    'kept',
  ],
  shared: { at: [-30, '18:10'], to: 'kwabena' },
  finished: [-7, '08:20'],
};

const answering: PromiseStory = {
  called: 'answers',
  work: 'log',
  who: 'felix',
  made: [-84, '22:10'],
  promise: {
    text: 'I answer work messages within a day',
    toWhom: 'Kwabena',
    smallestVersion: 'one line: seen, answer tomorrow',
    schedule: { freq: 'weekly', interval: 1 },
    graceMinutes: 24 * 60,
    excusePolicy: 'mutual',
    timeZone: LISBON,
    startsOn: onDay(-77),
    confirmation: 'self_report',
  },
  words: ['kept', 'missed', 'kept', 'kept', 'kept', 'kept'],
  finished: [-38, '17:30'],
};

export const together: Together = { plans: [plan], promises: [call, answering] };
