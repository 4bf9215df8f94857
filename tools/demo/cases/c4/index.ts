// C4: a mother, two years sober, and her grown daughter. What was promised once, and what is asked for now.
import type { CaseStory } from '../../story/case-story';
import { beginning } from './beginning';
import { lately } from './lately';
import { jointWork, together } from './together';
import { notes } from './notes';

export const c4: CaseStory = {
  key: 'C4',
  therapist: 'owen',
  opened: [-80, '15:00'],
  about: {
    kind: 'family',
    relationType: 'family',
    relationSubtype: 'parent_adult_child',
    presentingProblem:
      'Drinking years, and promises a child waited for. Graciela has been sober for two years. Noor sees her four times a year and wants to know whether that is what she wants, or only what she can bear.',
  },
  people: ['graciela', 'noor'],
  joined: { graciela: [-79, '10:20'], noor: [-78, '22:15'] },
  active: [-77, '15:10'],
  ruptures: [
    {
      told: [-77, '15:30'],
      title: 'The drinking years',
      kind: 'addiction',
      summary:
        'From Noor’s sixth to her nineteenth year Graciela drank. Noor learned to read the mood at the door and to cover for her mother at school.',
      whenText: 'between Noor’s sixth and nineteenth year',
      roles: { noor: 'harmed', graciela: 'making_amends' },
    },
    {
      told: [-70, '15:20'],
      title: 'The recital',
      kind: 'broken_promises',
      summary:
        'Graciela had promised to come. Noor waited on the steps in her recital shoes and told her teacher that her mother was ill. It stands for many afternoons like it.',
      whenText: 'when Noor was nine',
      roles: { noor: 'harmed', graciela: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-77, '15:40'],
      words: 'I pick up when she calls because I want to',
      whose: 'noor',
      ratings: {
        noor: [
          [-77, 2],
          [-63, 2],
          [-49, 3],
          [-33, 4],
          [-19, 4],
          [-5, 5],
        ],
      },
    },
    {
      named: [-77, '15:42'],
      words: 'I can say what I did without the word "but"',
      whose: 'graciela',
      ratings: {
        graciela: [
          [-77, 4],
          [-60, 5],
          [-33, 7],
          [-5, 7],
        ],
      },
    },
  ],
  notes,
  homework: [...beginning, ...lately, ...jointWork],
  together,
};
