import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import { because } from '../../story/tell';
import type { PlanStory, Together } from '../../story/together';
import { c1Rounds } from './rounds';

/** What the two do together: a plan, rounds of listening, and openness about money for a while. */
export const jointWork: readonly HomeworkStory[] = [
  {
    given: [-63, '18:40'],
    exercise: 'EX-08',
    called: 'listening',
    mode: 'pair_turns',
    settings: { first: 'rosalind', roundsTarget: 1, turnsPerFloor: 5 },
    reason: because(
      'You each answer what you expect to hear. This slows it down until what was said is what was heard.',
      'Saturday at the kitchen table, telephones in the hall.',
      'It feels wooden at first. Wooden is fine.',
      'One turn each, then stop.',
    ),
    due: { day: 14 },
    parts: { rosalind: [], tobias: [] },
  },
  {
    given: [-56, '18:35'],
    exercise: 'EX-07',
    called: 'openness',
    reason: because(
      'The apology said what you did. A plan says what you do now, in sentences somebody can see happen.',
      'At the desk, with the calendar open.',
      'You may promise more than a tired week can hold.',
      'One promise with a day and an hour.',
    ),
    due: { day: 14 },
    parts: { tobias: [] },
  },
  {
    given: [-49, '18:20'],
    exercise: 'EX-13',
    called: 'money',
    mode: 'shared_document',
    reason: because(
      'Rosalind checks because she does not know. For a while it is told before she has to ask, and then less and less.',
      'After the weekly summary.',
      'It may feel like being watched. Say so as soon as it does.',
      'One sentence about the balance.',
    ),
    due: { day: 14 },
    parts: { tobias: [], rosalind: [] },
  },
];

const SUMMARY = 'I bring the account summary to our Sunday talk';
const PAYING_BACK = 'I pay back 200 every month from my own account';

const plan: PlanStory = {
  called: 'openness',
  work: 'openness',
  author: 'tobias',
  harmed: 'rosalind',
  text: {
    harm: {
      title: 'Openness about money',
      harmOwned: 'I hid a debt for two years and let you plan around money we did not have.',
      impactUnderstood: 'You felt stupid in your own house, and you could not open the post any more.',
      whatTheyAskedFor: ['Numbers, before I ask for them'],
      willNotDo: ['I take no new credit without telling you first'],
    },
    harmCheck: {
      answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
      note: 'Nothing in it asks her for anything. The money comes from overtime that is on the table.',
    },
    commitments: [
      {
        kind: 'recurring',
        text: SUMMARY,
        schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' },
        graceMinutes: 24 * 60,
        proof: 'none',
        excusePolicy: 'mutual',
        onMiss: 'open_EX-14',
      },
      {
        kind: 'restitution',
        text: PAYING_BACK,
        schedule: { freq: 'monthly', interval: 1 },
        restitution: { amount: 120_000, currency: 'GBP', instalments: Array<number>(6).fill(20_000) },
        graceMinutes: 24 * 60,
        proof: 'harmed_party_sees_result',
        excusePolicy: 'clinician_only',
        onMiss: 'open_EX-14',
      },
    ],
    difficulties: [4, 6],
    terms: {
      approach: 'direct_shared',
      planTimezone: 'Europe/London',
      startsOn: onDay(-49),
      reviewEveryWeeks: 4,
      endsOn: onDay(133),
      confirmBy: 'harmed_party_may_confirm',
      noReturnExpected: true,
    },
  },
  course: [
    { at: [-55, '20:10'], did: 'write' },
    { at: [-55, '20:40'], did: 'submit' },
    {
      at: [-55, '21:05'],
      did: 'approve',
      approach: 'direct_shared',
      comment: 'Two promises, both of which can be seen. That is enough to begin with.',
    },
    { at: [-55, '21:10'], did: 'ask' },
    { at: [-54, '18:00'], did: 'share' },
    { at: [-54, '21:15'], did: 'accept' },
    { at: [-21, '18:30'], did: 'reviewed' },
    { at: [-40, '20:50'], did: 'rate', helping: 4, pressured: 1, willing: 6 },
    { at: [-12, '20:50'], did: 'rate', helping: 6, pressured: 1, willing: 8 },
  ],
  told: [
    // Once a day's work ran over, and it was told the morning after.
    { of: SUMMARY, words: ['kept seen', 'kept', 'late', 'kept', 'kept', 'kept seen', 'kept'] },
    { of: PAYING_BACK, words: ['kept', 'kept'] },
  ],
};

export const together: Together = {
  apologies: [{ from: 'tobias', to: 'rosalind', proposed: [-57, '20:00'], delivered: [-56, '18:02'] }],
  plans: [plan],
  rounds: c1Rounds,
  transparency: [
    {
      work: 'money',
      by: 'tobias',
      teller: 'tobias',
      items: [
        {
          area: 'money',
          whatIsTold: 'The balance of both accounts, as a total',
          how: 'shown_together',
          howOften: 'weekly',
          proportionate: 'A total is enough to see that there is no new debt',
          reciprocal: false,
          reciprocalReason: 'Only one of us hid a debt',
          endsOn: onDay(14),
          taperTo: 'A sentence once a month',
          stopIf: 'It turns into an interrogation',
        },
      ],
      proposed: [-48, '19:40'],
      confirmed: [
        ['rosalind', [-47, '08:20']],
        ['tobias', [-47, '18:20']],
      ],
      weeks: [
        { at: [-42, '19:50'], who: 'rosalind', urge: 8, relief: 3 },
        { at: [-42, '19:55'], who: 'tobias', told: 'on_time' },
        { at: [-35, '19:50'], who: 'rosalind', urge: 7, relief: 4 },
        { at: [-34, '08:40'], who: 'tobias', told: 'late' },
        { at: [-28, '19:50'], who: 'rosalind', urge: 7, relief: 5 },
        { at: [-21, '19:50'], who: 'rosalind', urge: 6, relief: 6 },
        { at: [-21, '19:55'], who: 'tobias', told: 'on_time' },
        { at: [-14, '19:50'], who: 'rosalind', urge: 5, relief: 6 },
        { at: [-7, '19:50'], who: 'rosalind', urge: 4, relief: 7 },
        { at: [-7, '19:55'], who: 'tobias', told: 'on_time' },
      ],
      tapered: ['rosalind', [-7, '20:30']],
    },
  ],
  shares: [
    {
      from: 'rosalind',
      to: 'tobias',
      exercise: 'EX-01',
      fields: ['definition'],
      at: [-62, '20:10'],
      accepted: [-62, '21:30'],
    },
    { from: 'tobias', to: 'rosalind', exercise: 'EX-01', fields: ['definition'], at: [-2, '20:10'] },
  ],
};
