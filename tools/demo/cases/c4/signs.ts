// What Graciela and Noor noticed, every four weeks.
import { signs } from '../../story/answers';

export const NOOR = [
  signs({
    communication: [
      [3, 4, 3],
      [2, 3, 2],
    ],
    secrecy: [
      [1, 0, 0],
      [1, 1, 2],
    ],
    closeness: [
      [4, 3, 4],
      [3, 2, 3],
    ],
    promises: [
      [0, 0, 1],
      [3, 2, 3],
    ],
    toldAnother: 3,
    feelings: { sadness: 7, resentment: 6 },
    biggest: 'closeness',
  }),
  signs({
    communication: [
      [3, 3, 2],
      [2, 2, 2],
    ],
    secrecy: [
      [1, 0, 0],
      [1, 0, 1],
    ],
    closeness: [
      [3, 3, 3],
      [3, 2, 2],
    ],
    promises: [
      [0, 0, 1],
      [2, 1, 2],
    ],
    toldAnother: 2,
    feelings: { sadness: 6, resentment: 4, hope: 3 },
    biggest: 'closeness',
    raise: 'That she calls on Sundays and not whenever she feels like it.',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [1, 1, 1],
    ],
    secrecy: [
      [0, 0, 0],
      [1, 0, 0],
    ],
    closeness: [
      [3, 2, 2],
      [2, 1, 1],
    ],
    promises: [
      [0, 0, 0],
      [1, 0, 1],
    ],
    toldAnother: 1,
    feelings: { sadness: 4, hope: 5 },
    biggest: 'closeness',
  }),
];

export const GRACIELA = [
  signs({
    communication: [
      [2, 3, 1],
      [4, 3, 2],
    ],
    secrecy: [
      [2, 1, 1],
      [1, '?', 1],
    ],
    closeness: [
      [3, 2, 4],
      [4, 3, 3],
    ],
    promises: [
      [1, 2, 1],
      [0, 0, 0],
    ],
    toldAnother: 3,
    feelings: { sadness: 7, fear: 5 },
    biggest: 'communication',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [3, 2, 2],
    ],
    secrecy: [
      [1, 0, 0],
      [1, 1, 1],
    ],
    closeness: [
      [2, 2, 3],
      [3, 3, 2],
    ],
    promises: [
      [1, 1, 0],
      [0, 0, 0],
    ],
    toldAnother: 2,
    feelings: { sadness: 6, hope: 4 },
    biggest: 'closeness',
  }),
  signs({
    communication: [
      [1, 1, 1],
      [2, 2, 1],
    ],
    secrecy: [
      [0, 0, 0],
      [1, 0, 1],
    ],
    closeness: [
      [2, 1, 3],
      [2, 2, 2],
    ],
    promises: [
      [0, 1, 0],
      [0, 0, 0],
    ],
    toldAnother: 1,
    feelings: { sadness: 5, hope: 6 },
    biggest: 'closeness',
    raise: 'Whether I may come to the concert in spring.',
  }),
];
