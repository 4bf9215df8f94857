// C2: messages with somebody else. An apology that needed two drafts, and a pace that one of them sets.
import type { CaseStory } from '../../story/case-story';
import { beginning } from './beginning';
import { lately } from './lately';
import { now } from './now';
import { jointWork, together } from './together';
import { measures } from './measures';
import { notes } from './notes';

export const c2: CaseStory = {
  key: 'C2',
  therapist: 'ilse',
  opened: [-73, '09:40'],
  about: {
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'cohabiting',
    presentingProblem:
      'An emotional affair by message, over one spring. It has ended, by both accounts. Ines sleeps badly when a phone lights up; Marek says that he does not know how to prove a thing that is not there any more.',
  },
  people: ['ines', 'marek'],
  joined: { ines: [-72, '12:30'], marek: [-71, '23:05'] },
  active: [-70, '13:10'],
  ruptures: [
    {
      told: [-70, '13:20'],
      title: 'Messages with J., kept from Ines',
      kind: 'affair_emotional',
      summary:
        'Marek wrote to a former colleague every night for some three months and denied it twice when Ines asked. He told her himself when she found the light on at two in the morning. Contact has ended.',
      whenText: 'last spring',
      roles: { ines: 'harmed', marek: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-70, '13:30'],
      words: 'I sleep through when his phone lights up',
      whose: 'ines',
      targetDay: 42,
      ratings: {
        ines: [
          [-70, 2],
          [-56, 2],
          [-42, 3],
          [-28, 4],
          [-14, 4],
          [-2, 5],
        ],
      },
    },
    {
      named: [-70, '13:32'],
      words: 'I say what is going on with me before she has to ask',
      whose: 'marek',
      ratings: {
        marek: [
          [-70, 3],
          [-49, 3],
          [-28, 5],
          [-14, 5],
          [-3, 6],
        ],
      },
    },
    {
      named: [-21, '13:15'],
      words: 'One evening a week without phones, and we both want it',
      ratings: {
        ines: [
          [-21, 3],
          [-7, 5],
        ],
        marek: [
          [-21, 4],
          [-7, 6],
        ],
      },
    },
  ],
  notes,
  measures,
  homework: [...beginning, ...lately, ...now, ...jointWork],
  together,
};
