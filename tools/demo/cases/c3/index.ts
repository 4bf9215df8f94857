// C3: one person alone. Her partner is not in therapy, and what she finds out stays hers.
import type { CaseStory } from '../../story/case-story';
import { limitWork, together } from './limit';
import { ownWords } from './own-words';
import { steadyingWeeks } from './steadying';
import { measures } from './measures';
import { notes } from './notes';

export const c3: CaseStory = {
  key: 'C3',
  therapist: 'owen',
  opened: [-45, '10:50'],
  about: {
    kind: 'individual',
    relationType: 'romantic',
    relationSubtype: 'cohabiting',
    presentingProblem:
      '"We argue about trust." Delphine comes alone; her partner is not in therapy. To be reached by text only, on weekdays between ten and two.',
  },
  people: ['delphine'],
  joined: { delphine: [-44, '12:10'] },
  active: [-42, '14:05'],
  checkIns: [
    {
      who: 'delphine',
      at: [-42, '14:30'],
      answers: ['yes', 'yes', 'no', 'no'],
      safeNow: 'yes',
      decided:
        'Asked in the session, alone: put down in front of others, afraid when he reads her messages. No work together with him. Seen again on Thursday.',
    },
  ],
  ruptures: [
    {
      told: [-28, '14:40'],
      title: 'Her messages are read without asking',
      kind: 'other',
      summary:
        'Her phone is unlocked and read; lines of it are quoted at table. Delphine describes it as something that has become usual. He is not part of this work and is not to learn of it.',
      whenText: 'for about a year, still going on',
      roles: { delphine: 'harmed' },
    },
  ],
  goals: [
    {
      named: [-42, '14:25'],
      words: 'I know what I think before I answer',
      whose: 'delphine',
      ratings: {
        delphine: [
          [-42, 3],
          [-28, 3],
          [-14, 4],
          [-2, 5],
        ],
      },
    },
    {
      named: [-14, '15:00'],
      words: 'I leave the room when I said I would',
      whose: 'delphine',
      ratings: {
        delphine: [
          [-14, 4],
          [-7, 5],
          [-1, 6],
        ],
      },
    },
  ],
  notes,
  measures,
  homework: [...ownWords, ...steadyingWeeks, ...limitWork],
  together,
};
