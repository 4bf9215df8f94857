import type { RoundStory, TurnStory } from '../../story/together';

const aloud = (...firsts: readonly number[]): readonly TurnStory[] =>
  firsts.map((first) => ({ accuracy: first < 7 ? [first, 7] : [first] }));

/** Four evenings: the first was broken off, the third left a question open that they have come back to since. */
export const c2Rounds: readonly RoundStory[] = [
  {
    work: 'listening',
    at: [-56, '18:30'],
    topic: 'The light at two in the morning',
    floors: [{ speaker: 'ines', listener: 'marek', turns: aloud(4) }],
    calm: { ines: 6, marek: 5 },
    calmAfter: { ines: 4, marek: 3 },
    stoppedBy: 'marek',
    heard: { ines: [2, 4], marek: [3, 3] },
  },
  {
    work: 'listening',
    at: [-42, '18:30'],
    topic: 'When the phone lights up',
    floors: [
      {
        speaker: 'ines',
        listener: 'marek',
        turns: [
          {
            said: 'When the phone lights up at night my stomach drops, and I want to know I am not silly for that.',
            reflection: 'Late messages make you sick with worry and you want me to say it makes sense.',
            accuracy: [8],
            makesSense: 'It makes sense, because last time the light was her.',
            feeling: ['dread', 7, 'yes'],
          },
        ],
        feltHeard: 7,
      },
      { speaker: 'marek', listener: 'ines', turns: aloud(6), feltHeard: 5 },
    ],
    heard: { ines: [7, 5], marek: [5, 6] },
    thanks: { ines: 'You said it back without defending the phone.' },
  },
  {
    work: 'listening',
    at: [-28, '18:45'],
    topic: 'Messages with J.',
    floors: [
      {
        speaker: 'ines',
        listener: 'marek',
        turns: [
          {
            said: 'I do not know what you told her about me, and I lie there making it up.',
            reflection: 'You want to know which words about you I used, and not knowing keeps you awake.',
            accuracy: [5],
            missed: 'That I am ashamed of having been spoken about.',
            leftOpen: true,
            makesSense: 'It makes sense that you fill it in yourself, when I leave it empty.',
            feeling: ['ashamed', 7, 'partly'],
          },
        ],
        feltHeard: 4,
      },
      { speaker: 'marek', listener: 'ines', turns: aloud(6), feltHeard: 5 },
    ],
    heard: { ines: [4, 5], marek: [5, 5] },
  },
  {
    work: 'listening',
    at: [-10, '18:30'],
    topic: 'What a good evening looks like now',
    floors: [
      { speaker: 'ines', listener: 'marek', turns: aloud(8, 7), feltHeard: 7 },
      { speaker: 'marek', listener: 'ines', turns: aloud(7), feltHeard: 7 },
    ],
    heard: { ines: [7, 7], marek: [7, 6] },
    thanks: { ines: 'You asked one question and then none.', marek: 'You laughed, and it stayed.' },
  },
];
