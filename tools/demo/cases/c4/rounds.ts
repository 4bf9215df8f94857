import type { RoundStory, TurnStory } from '../../story/together';

const aloud = (...firsts: readonly number[]): readonly TurnStory[] =>
  firsts.map((first) => ({ accuracy: first < 7 ? [first, 8] : [first] }));

/** Three calls on a Sunday: the mother listens first, each time. */
export const c4Rounds: readonly RoundStory[] = [
  {
    work: 'listening',
    at: [-26, '17:00'],
    topic: 'Calls that come late',
    floors: [
      { speaker: 'noor', listener: 'graciela', turns: aloud(5, 6), feltHeard: 5 },
      { speaker: 'graciela', listener: 'noor', turns: aloud(6), feltHeard: 6 },
    ],
    heard: { noor: [5, 6], graciela: [6, 5] },
  },
  {
    work: 'listening',
    at: [-18, '17:00'],
    topic: 'Who tells the aunts what',
    floors: [
      {
        speaker: 'noor',
        listener: 'graciela',
        turns: [
          {
            said: 'When I hear from my aunt how I am, I feel handed round.',
            reflection: 'You hear about yourself from my sister, and it feels as if you were passed on.',
            accuracy: [8],
            makesSense: 'It makes sense, because it was yours to tell.',
            feeling: ['hurt', 5, 'yes'],
          },
          ...aloud(6),
        ],
        feltHeard: 7,
      },
      { speaker: 'graciela', listener: 'noor', turns: aloud(7), feltHeard: 7 },
    ],
    heard: { noor: [7, 6], graciela: [7, 6] },
  },
  {
    work: 'listening',
    at: [-9, '17:00'],
    topic: 'What the concert in spring would need',
    floors: [
      { speaker: 'noor', listener: 'graciela', turns: aloud(8, 7), feltHeard: 8 },
      { speaker: 'graciela', listener: 'noor', turns: aloud(7, 8), feltHeard: 7 },
    ],
    heard: { noor: [8, 7], graciela: [7, 7] },
    thanks: { noor: 'You did not explain.' },
  },
];
