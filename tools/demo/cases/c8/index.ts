// C8: one of them leaves. What was shared ends, and the other goes on alone, in a case of her own.
import type { CaseStory } from '../../story/case-story';
import { each } from './each';
import { signsChecks } from './signs';
import { jointWork, together } from './together';
import { notes } from './notes';

export const c8: CaseStory = {
  key: 'C8',
  therapist: 'ilse',
  opened: [-67, '10:10'],
  about: {
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'cohabiting',
    presentingProblem:
      'Promises about work travel, made and broken for years. Hana plans around a calendar that changes overnight; Priya says yes at work before she has asked at home.',
  },
  people: ['hana', 'priya'],
  joined: { hana: [-66, '18:30'], priya: [-64, '06:50'] },
  active: [-63, '10:15'],
  ruptures: [
    {
      told: [-63, '10:30'],
      title: 'Promises about work travel',
      kind: 'broken_promises',
      summary:
        'Three times Priya promised not to travel in a given month, and three times a trip appeared in the calendar. The last one fell on the funeral of Hana’s aunt.',
      whenText: 'for about four years, last in early summer',
      roles: { hana: 'harmed', priya: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-63, '10:45'],
      words: 'I believe the calendar',
      whose: 'hana',
      ratings: {
        hana: [
          [-63, 3],
          [-49, 3],
          [-35, 4],
          [-21, 3],
          [-15, 2],
        ],
      },
      ended: { at: [-7, '10:50'], as: 'set_aside' },
    },
    {
      named: [-63, '10:47'],
      words: 'I ask at home before I say yes at work',
      whose: 'priya',
      ratings: {
        priya: [
          [-63, 4],
          [-42, 5],
          [-21, 4],
        ],
      },
      ended: { at: [-7, '10:52'], as: 'set_aside' },
    },
  ],
  notes,
  homework: [...signsChecks, ...each, ...jointWork],
  together,
  turns: [
    // What rests on it stops in the same minute, in which the therapist reads her message and closes her part.
    { turn: 'consent', at: [-14, '17:20'], who: 'priya', withdraws: 'joint_work' },
    {
      turn: 'person',
      at: [-14, '17:20'],
      who: 'priya',
      to: 'left',
      reason: 'Ended her part in the work by message, and withdrew her consent to working together.',
    },
    { turn: 'case', at: [-7, '11:00'], to: 'discharged', reason: 'client_decision' },
  ],
};
