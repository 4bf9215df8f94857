// What Ines and Marek noticed, every four weeks.
import { signs } from '../../story/answers';

export const INES = [
  signs({
    communication: [
      [2, 2, 1],
      [4, 2, 4],
    ],
    secrecy: [
      [0, 0, 0],
      [4, 4, 4],
    ],
    closeness: [
      [3, 3, 4],
      [3, 3, 3],
    ],
    promises: [
      [0, 0, 0],
      [2, 1, 2],
    ],
    feelings: { doubt: 9, sadness: 7, fear: 5 },
    biggest: 'secrecy',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [3, 2, 2],
    ],
    secrecy: [
      [0, 0, 0],
      [3, 2, 3],
    ],
    closeness: [
      [3, 2, 3],
      [2, 2, 2],
    ],
    promises: [
      [0, 0, 0],
      [2, 1, 2],
    ],
    feelings: { doubt: 7, sadness: 5, hope: 2 },
    biggest: 'secrecy',
    raise: 'What we do when a message comes at night.',
  }),
  signs({
    communication: [
      [1, 2, 1],
      [2, 1, 2],
    ],
    secrecy: [
      [0, 0, 0],
      [2, 1, 2],
    ],
    closeness: [
      [2, 2, 3],
      [2, 1, 1],
    ],
    promises: [
      [0, 0, 0],
      [1, 0, 1],
    ],
    feelings: { doubt: 6, hope: 4 },
    biggest: 'closeness',
  }),
];

export const MAREK = [
  signs({
    communication: [
      [4, 3, 3],
      [2, 2, 0],
    ],
    secrecy: [
      [4, 4, 4],
      [0, 0, 0],
    ],
    closeness: [
      [3, 2, 4],
      [4, 2, 3],
    ],
    promises: [
      [2, 2, 2],
      [0, 0, 0],
    ],
    feelings: { sadness: 6, fear: 6 },
    biggest: 'secrecy',
  }),
  signs({
    communication: [
      [3, 2, 2],
      [2, 2, 0],
    ],
    secrecy: [
      [2, 1, 1],
      [0, 0, 0],
    ],
    closeness: [
      [3, 2, 4],
      [3, 2, 3],
    ],
    promises: [
      [1, 1, 1],
      [0, 0, 0],
    ],
    feelings: { sadness: 6, hope: 3 },
    biggest: 'closeness',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [2, 1, 0],
    ],
    secrecy: [
      [1, 0, 0],
      [0, 0, 0],
    ],
    closeness: [
      [2, 2, 3],
      [3, 2, 2],
    ],
    promises: [
      [1, 0, 1],
      [0, 0, 0],
    ],
    feelings: { sadness: 4, hope: 5 },
    biggest: 'closeness',
  }),
];
