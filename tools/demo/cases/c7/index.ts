// C7: in recovery from gambling. The person he harmed wants no contact, and that is respected.
import type { CaseStory } from '../../story/case-story';
import { amendsWork, together } from './amends';
import { steadying } from './steadying';
import { thoughts } from './thoughts';
import { measures } from './measures';
import { notes } from './notes';

export const c7: CaseStory = {
  key: 'C7',
  therapist: 'ilse',
  opened: [-86, '16:30'],
  about: {
    kind: 'individual',
    relationType: 'romantic',
    relationSubtype: 'ex_partners',
    presentingProblem:
      'Anselm gambled away what he and his former partner had saved, and has not placed a bet for fourteen months. She wants no contact and has said so in writing. He asks how one makes amends to somebody who must be left in peace.',
  },
  people: ['anselm'],
  joined: { anselm: [-85, '20:40'] },
  active: [-84, '15:10'],
  ruptures: [
    {
      told: [-84, '15:25'],
      title: 'Shared savings, gambled away',
      kind: 'addiction',
      summary:
        'Over three years Anselm took money from a shared account for betting. His former partner found out from the bank. She has asked for no contact; the debt is paid back through a third party.',
      whenText: 'over three years, until fourteen months ago',
      roles: { anselm: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-84, '15:40'],
      words: 'I keep my word to the people I have now',
      whose: 'anselm',
      ratings: {
        anselm: [
          [-84, 3],
          [-70, 4],
          [-56, 4],
          [-42, 5],
          [-28, 6],
          [-14, 6],
          [-1, 7],
        ],
      },
    },
    {
      named: [-84, '15:42'],
      words: 'Pay-day passes without the thought of a bet',
      whose: 'anselm',
      targetDay: 60,
      ratings: {
        anselm: [
          [-84, 3],
          [-56, 4],
          [-28, 6],
          [-2, 7],
        ],
      },
    },
  ],
  notes,
  measures,
  homework: [...thoughts, ...steadying, ...amendsWork],
  together,
};
