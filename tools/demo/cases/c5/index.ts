// C5: two friends with a business between them, in two time zones. Finished, and discharged.
import type { CaseStory } from '../../story/case-story';
import { beginning } from './beginning';
import { later } from './later';
import { jointWork, together } from './together';
import { notes } from './notes';

export const c5: CaseStory = {
  key: 'C5',
  therapist: 'ilse',
  opened: [-102, '08:40'],
  about: {
    kind: 'friends',
    relationType: 'friendship',
    relationSubtype: 'friend_and_business',
    presentingProblem:
      'A loan of 3 600 euros that was not paid back, and words about it that reached their shared clients. Friends for fifteen years, with a small workshop together. They ask whether they can stay one of the two, or both.',
  },
  people: ['kwabena', 'felix'],
  joined: { kwabena: [-101, '07:55'], felix: [-100, '19:10'] },
  active: [-98, '08:30'],
  ruptures: [
    {
      told: [-98, '08:45'],
      title: 'The loan that was not paid back',
      kind: 'unpaid_debt',
      summary:
        'Kwabena lent Felix 3 600 euros for a year. The first date passed without a word, the second too. They have agreed on four instalments.',
      whenText: 'two summers ago',
      roles: { kwabena: 'harmed', felix: 'making_amends' },
      settled: [-12, '08:30'],
    },
    {
      told: [-91, '08:50'],
      title: 'What was said about it to clients',
      kind: 'breach_of_confidence',
      summary:
        'Kwabena told two of their shared clients that Felix does not pay his debts. One of them withdrew an order. Kwabena has spoken with both since.',
      whenText: 'last winter',
      roles: { felix: 'harmed', kwabena: 'making_amends' },
      settled: [-12, '08:35'],
    },
  ],
  goals: [
    {
      named: [-98, '09:00'],
      words: 'I can speak about money without a knot in my stomach',
      whose: 'kwabena',
      ratings: {
        kwabena: [
          [-98, 3],
          [-77, 4],
          [-56, 5],
          [-35, 7],
          [-14, 8],
        ],
      },
      ended: { at: [-8, '08:40'], as: 'reached' },
    },
    {
      named: [-98, '09:02'],
      words: 'I answer within a day, even with one line',
      whose: 'felix',
      ratings: {
        felix: [
          [-98, 4],
          [-77, 5],
          [-56, 6],
          [-35, 7],
          [-14, 8],
        ],
      },
      ended: { at: [-8, '08:42'], as: 'reached' },
    },
    {
      named: [-42, '08:30'],
      words: 'A lighter friendship is fine',
      ratings: {
        kwabena: [
          [-42, 5],
          [-14, 7],
        ],
        felix: [
          [-42, 6],
          [-14, 8],
        ],
      },
      ended: { at: [-8, '08:44'], as: 'reached' },
    },
  ],
  notes,
  homework: [...beginning, ...later, ...jointWork],
  together,
  turns: [
    { turn: 'zone', at: [-40, '17:00'], who: 'felix', timeZone: 'America/Vancouver' },
    { turn: 'case', at: [-7, '09:00'], to: 'discharged', reason: 'completed' },
  ],
};
