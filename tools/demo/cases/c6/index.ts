// C6: a father and his son of sixteen, after a separation. Saturdays that did not happen, and some that did.
import type { CaseStory } from '../../story/case-story';
import { callum } from './callum';
import { desmond } from './desmond';
import { owning } from './owning';
import { promisedWork, together } from './together';
import { notes } from './notes';

export const c6: CaseStory = {
  key: 'C6',
  therapist: 'owen',
  opened: [-58, '12:40'],
  about: {
    kind: 'family',
    relationType: 'family',
    relationSubtype: 'parent_minor',
    presentingProblem:
      'Missed visits after a separation. Callum is sixteen and lives with his mother, who agreed to this work; he comes because he was asked and said yes himself. Desmond wants to be a father one can count on.',
  },
  people: ['desmond', 'callum'],
  joined: { desmond: [-57, '20:20'], callum: [-56, '16:50'] },
  active: [-56, '17:05'],
  guardian: 'Adaeze Oyelaran-Fitch',
  ruptures: [
    {
      told: [-56, '17:15'],
      title: 'Saturdays that did not happen',
      kind: 'absence',
      summary:
        'Since the separation in spring Desmond missed five of the agreed Saturdays, mostly for work and mostly without a word until the afternoon.',
      whenText: 'since spring',
      roles: { callum: 'harmed', desmond: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-54, '16:10'],
      words: 'I know by Thursday whether Saturday happens',
      whose: 'callum',
      ratings: {
        callum: [
          [-54, 2],
          [-40, 2],
          [-26, 4],
          [-12, 4],
          [-2, 5],
        ],
      },
    },
    {
      named: [-52, '12:05'],
      words: 'I keep the Saturdays I promise',
      whose: 'desmond',
      ratings: {
        desmond: [
          [-52, 3],
          [-38, 3],
          [-24, 5],
          [-10, 6],
        ],
      },
    },
  ],
  notes,
  homework: [...callum, ...owning, ...desmond, ...promisedWork],
  together,
};
