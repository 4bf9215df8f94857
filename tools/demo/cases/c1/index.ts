// C1: a hidden debt. Two people who work steadily, and recover.
import type { CaseStory } from '../../story/case-story';
import { beginning } from './beginning';
import { lately } from './lately';
import { middle } from './middle';
import { jointWork, together } from './together';
import { notes } from './notes';

export const c1: CaseStory = {
  key: 'C1',
  therapist: 'ilse',
  opened: [-88, '11:20'],
  about: {
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    presentingProblem:
      'A credit debt of 14 000 that Tobias had kept to himself for two years. Rosalind found it by letter. Married for eleven years; both want to stay, neither knows yet how to talk about money again.',
  },
  people: ['rosalind', 'tobias'],
  joined: { rosalind: [-87, '19:05'], tobias: [-86, '21:30'] },
  active: [-84, '17:10'],
  ruptures: [
    {
      told: [-84, '17:20'],
      title: 'A debt of 14 000, kept hidden and found by letter',
      kind: 'hidden_money',
      summary:
        'Tobias opened a store card, then a second card, and paid both from overtime he did not mention. Rosalind opened a letter of the lender. When she asked, he first said it was advertising. Both now agree on the sum and on the dates.',
      whenText: 'over two years, found in late summer',
      roles: { rosalind: 'harmed', tobias: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-84, '17:30'],
      words: 'I can open the post without dread',
      whose: 'rosalind',
      targetDay: 28,
      ratings: {
        rosalind: [
          [-84, 2],
          [-70, 2],
          [-56, 3],
          [-42, 4],
          [-28, 4],
          [-14, 5],
          [-1, 6],
        ],
      },
    },
    {
      named: [-84, '17:32'],
      words: 'I tell before I am asked',
      whose: 'tobias',
      targetDay: 28,
      ratings: {
        tobias: [
          [-84, 3],
          [-70, 3],
          [-56, 4],
          [-42, 5],
          [-28, 6],
          [-14, 6],
          [-1, 7],
        ],
      },
    },
  ],
  notes,
  homework: [...beginning, ...middle, ...lately, ...jointWork],
  together,
};
