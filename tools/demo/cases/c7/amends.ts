// Amends to somebody who must be left in peace: nothing of it reaches her, and all of it is kept.
import type { CommitmentTerms } from '@reknit/agreements/model';
import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import { because } from '../../story/tell';
import type { PlanStory, PlanText, Together } from '../../story/together';

export const amendsWork: readonly HomeworkStory[] = [
  {
    given: [-84, '16:05'],
    exercise: 'EX-07',
    called: 'living',
    reason: because(
      'You ask what you can do for her. Write down first what you do now that harms nobody; then we look whom it may reach.',
      'At your brother’s table, not at night.',
      'You may write it as a letter. It is not one.',
      'One thing you pay, and when.',
    ),
    due: { day: 14 },
    parts: { anselm: [] },
  },
  {
    given: [-42, '15:50'],
    exercise: 'EX-14',
    called: 'slip',
    reason: because(
      'For the day on which it happens. A slip that is told the same day is a different thing from one that is found.',
      'At once, wherever you are.',
      'You may want to wait until it is put right. Tell it first.',
      'Tell one person, today.',
    ),
    due: { day: -28 },
    parts: { anselm: [] },
  },
];

const THE_DEBT = 'I pay 300 every month to the third party we have agreed on';
const THE_BAN: CommitmentTerms = {
  kind: 'one_off',
  text: 'I renew my exclusion from all betting sites and shops',
  schedule: { freq: 'once', date: onDay(-70) },
  graceMinutes: 3 * 24 * 60,
  proof: 'none',
  excusePolicy: 'none',
  onMiss: 'tell_in_session',
};
const THE_GROUP: CommitmentTerms = {
  kind: 'get_help',
  text: 'I go to the evening group every week',
  schedule: { freq: 'weekly', interval: 1, time: '19:30' },
  graceMinutes: 0,
  proof: 'none',
  excusePolicy: 'none',
  onMiss: 'tell_in_session',
};

const text: PlanText = {
  harm: {
    title: 'What I owe, and what I keep away from',
    harmOwned:
      'I took what we had saved together for three years and lost it, and let her hear it from the bank.',
    impactUnderstood: 'She had to leave the flat, and she checks every letter twice.',
    whatTheyAskedFor: ['To be left in peace'],
    willNotDo: ['I do not write to her, ask after her, or have anybody ask'],
  },
  harmCheck: {
    answers: { h1: 'yes', h2: 'yes', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
    note: 'Her solicitor has written that she wants no contact.',
  },
  commitments: [
    {
      kind: 'restitution',
      text: THE_DEBT,
      schedule: { freq: 'monthly', interval: 1 },
      restitution: { amount: 90_000, currency: 'GBP', instalments: [30_000, 30_000, 30_000] },
      graceMinutes: 24 * 60,
      proof: 'none',
      excusePolicy: 'none',
      onMiss: 'tell_in_session',
    },
    THE_BAN,
    THE_GROUP,
  ],
  difficulties: [4, 3, 5],
  terms: {
    approach: 'living',
    planTimezone: 'Europe/London',
    startsOn: onDay(-80),
    reviewEveryWeeks: 8,
    endsOn: 'open_ended',
    confirmBy: 'self_report',
    noReturnExpected: true,
  },
};

const plan: PlanStory = {
  called: 'living',
  work: 'living',
  author: 'anselm',
  harmed: { kind: 'outside_unreachable', label: 'my former partner' },
  text,
  course: [
    // He would have liked it to reach her. What she has asked for stops that, whoever would approve it.
    {
      at: [-83, '20:20'],
      did: 'write',
      text: { terms: { ...text.terms, approach: 'direct_shared', endsOn: onDay(120) } },
    },
    { at: [-83, '21:10'], did: 'submit', refused: true },
    { at: [-82, '14:30'], did: 'write' },
    { at: [-82, '14:45'], did: 'submit' },
    {
      at: [-82, '15:20'],
      did: 'approve',
      approach: 'living',
      comment:
        'She has asked for no contact, so nothing of this reaches her. What he pays goes through a third party.',
    },
    { at: [-82, '20:05'], did: 'start' },
    { at: [-24, '15:10'], did: 'reviewed' },
    { at: [-24, '21:00'], did: 'rate', willing: 7 },
  ],
  told: [
    { of: THE_DEBT, words: ['kept', 'kept', 'kept'] },
    { of: THE_BAN.text, words: ['kept'] },
    { of: THE_GROUP.text, words: [...Array<'kept'>(10).fill('kept'), 'missed', 'kept'] },
  ],
};

export const together: Together = {
  plans: [plan],
  slips: [
    {
      called: 'a bet',
      work: 'slip',
      who: 'anselm',
      at: [-38, '20:40'],
      happened: [onDay(-38), '14:30'],
      known: [onDay(-38), '19:30'],
      opened: {
        happened: 'I placed one bet of two pounds on my phone in the break, on a site the ban had missed.',
        area: 'recovery',
        size: 'small',
        toldWithin: 'same_day',
      },
      owned: {
        at: [-37, '08:10'],
        words: {
          own: 'I looked for a site that was not blocked, and I placed the bet myself.',
          sorry: 'I am sorry to have put the group and my brother back where they were.',
          fix: {
            what: 'I have the site added to the ban and show my brother the list',
            byDate: onDay(-35),
            timeZone: 'Europe/London',
          },
          guard: { if: 'I look for a page that is not blocked', then: 'I ring my brother before I open it' },
        },
      },
      repaired: [-34, '19:40'],
    },
  ],
};
