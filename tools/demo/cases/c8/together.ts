// What the two had between them until one of them left: a plan, and five things they had let each other read.
import type { CommitmentTerms } from '@reknit/agreements/model';
import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import { because } from '../../story/tell';
import type { PlanStory, ShareStory, Together } from '../../story/together';

export const jointWork: readonly HomeworkStory[] = [
  {
    given: [-48, '10:30'],
    exercise: 'EX-07',
    called: 'calendar',
    reason: because(
      'Hana does not need fewer trips as much as she needs to hear of them first. Write down what she will be able to see.',
      'On the train, with both calendars open.',
      'You may promise what your work decides. Promise what you say, and when.',
      'One promise about one day of the week.',
    ),
    due: { day: 7 },
    parts: { priya: [] },
  },
];

const THURSDAYS: CommitmentTerms = {
  kind: 'recurring',
  text: 'I put all travel of the next fortnight into our calendar',
  schedule: { freq: 'weekly', interval: 1, time: '20:00' },
  graceMinutes: 24 * 60,
  proof: 'harmed_party_sees_result',
  excusePolicy: 'mutual',
  onMiss: 'open_EX-14',
};
const ASKING_FIRST: CommitmentTerms = {
  kind: 'recurring',
  text: 'I ask at home before I say yes to a trip, and tell how often I did',
  schedule: { freq: 'weekly', interval: 2 },
  graceMinutes: 24 * 60,
  proof: 'none',
  excusePolicy: 'mutual',
  onMiss: 'nothing',
};

const plan: PlanStory = {
  called: 'calendar',
  work: 'calendar',
  author: 'priya',
  harmed: 'hana',
  text: {
    harm: {
      title: 'A calendar that can be believed',
      harmOwned: 'Three times I promised a month without trips and booked one, and you read it at breakfast.',
      impactUnderstood:
        'You went to the funeral alone. You plan nothing with me any more that cannot be cancelled.',
      whatTheyAskedFor: ['To hear it from you and not from the calendar'],
      willNotDo: ['I promise no month without trips'],
    },
    harmCheck: {
      answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
    },
    commitments: [THURSDAYS, ASKING_FIRST],
    difficulties: [4, 7],
    terms: {
      approach: 'direct_shared',
      planTimezone: 'Europe/London',
      startsOn: onDay(-40),
      reviewEveryWeeks: 4,
      endsOn: onDay(44),
      confirmBy: 'harmed_party_may_confirm',
      noReturnExpected: true,
    },
  },
  course: [
    { at: [-46, '22:40'], did: 'write' },
    { at: [-46, '23:15'], did: 'submit' },
    {
      at: [-45, '09:20'],
      did: 'approve',
      approach: 'direct_shared',
      comment: 'Two things you can keep from any airport.',
    },
    { at: [-45, '10:15'], did: 'ask' },
    { at: [-44, '06:50'], did: 'share' },
    { at: [-42, '20:30'], did: 'accept' },
    { at: [-18, '20:40'], did: 'rate', helping: 3, pressured: 3, willing: 4 },
  ],
  told: [
    {
      of: THURSDAYS.text,
      words: ['kept', 'kept disputed', 'kept', 'kept disputed'],
      leftOpen: [-10, '10:40'],
    },
    { of: ASKING_FIRST.text, words: ['kept', 'kept'] },
  ],
};

const shares: readonly ShareStory[] = [
  {
    from: 'hana',
    to: 'priya',
    exercise: 'EX-02',
    fields: ['promisesFrom'],
    at: [-54, '20:10'],
    accepted: [-53, '06:40'],
  },
  {
    from: 'priya',
    to: 'hana',
    exercise: 'EX-02',
    fields: ['closenessFrom'],
    at: [-50, '22:10'],
    accepted: [-49, '08:15'],
  },
  {
    from: 'priya',
    to: 'hana',
    exercise: 'EX-04',
    fields: ['rows'],
    at: [-47, '22:30'],
    accepted: [-46, '08:05'],
  },
  {
    from: 'hana',
    to: 'priya',
    exercise: 'EX-09',
    fields: ['situation', 'request'],
    at: [-44, '20:20'],
    accepted: [-43, '07:10'],
  },
  { from: 'hana', to: 'priya', exercise: 'EX-09', fields: ['request'], at: [-30, '20:15'] },
];

export const together: Together = { plans: [plan], shares };
