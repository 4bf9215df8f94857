// What Kwabena and Felix noticed, every four weeks until they were done.
import type { When } from '../../calendar';
import { signs } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';

const SIGNS = because(
  'Before we speak about the money, I would like to see where it pinches for each of you.',
  'Each on his own, on a work-free morning.',
  'You may want to prove something. Nobody counts points here.',
  'The area in which you notice it most.',
);

const KWABENA = [
  signs({
    communication: [
      [3, 3, 2],
      [3, 2, 4],
    ],
    secrecy: [
      [1, 0, 0],
      [2, 1, 4],
    ],
    closeness: [
      [3, 3, 2],
      [3, 3, 2],
    ],
    promises: [
      [0, 1, 0],
      [4, 4, 4],
    ],
    feelings: { resentment: 7, doubt: 6 },
    biggest: 'promises',
    raise: 'A fixed day for each instalment.',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [2, 1, 2],
    ],
    secrecy: [
      [0, 0, 0],
      [1, 1, 2],
    ],
    closeness: [
      [2, 3, 2],
      [3, 2, 2],
    ],
    promises: [
      [0, 0, 0],
      [2, 2, 2],
    ],
    feelings: { resentment: 4, doubt: 4, hope: 4 },
    biggest: 'promises',
  }),
  signs({
    communication: [
      [1, 1, 1],
      [1, 1, 1],
    ],
    secrecy: [
      [0, 0, 0],
      [0, 0, 1],
    ],
    closeness: [
      [2, 2, 1],
      [2, 1, 1],
    ],
    promises: [
      [0, 0, 0],
      [1, 0, 1],
    ],
    feelings: { hope: 6 },
    biggest: 'closeness',
  }),
];

const FELIX = [
  signs({
    communication: [
      [4, 3, 3],
      [2, 2, 2],
    ],
    secrecy: [
      [3, 1, 1],
      [1, 3, 1],
    ],
    closeness: [
      [3, 3, 3],
      [3, 2, 3],
    ],
    promises: [
      [4, 3, 4],
      [0, 0, 0],
    ],
    feelings: { fear: 4, sadness: 5, resentment: 4 },
    biggest: 'promises',
  }),
  signs({
    communication: [
      [2, 2, 2],
      [1, 1, 1],
    ],
    secrecy: [
      [1, 0, 0],
      [0, 1, 0],
    ],
    closeness: [
      [2, 2, 2],
      [2, 2, 2],
    ],
    promises: [
      [2, 1, 1],
      [0, 0, 0],
    ],
    feelings: { hope: 5, sadness: 4 },
    biggest: 'communication',
  }),
  signs({
    communication: [
      [1, 1, 1],
      [1, 0, 1],
    ],
    secrecy: [
      [0, 0, 0],
      [0, 0, 0],
    ],
    closeness: [
      [2, 1, 2],
      [2, 1, 1],
    ],
    promises: [
      [1, 0, 1],
      [0, 0, 0],
    ],
    feelings: { hope: 7 },
    biggest: 'closeness',
    raise: 'What we do when one of us cannot make the Sunday call.',
  }),
];

/** Given to both and answered by both; which time it is. */
export function signsCheck(
  given: When,
  answered: { readonly kwabena: When; readonly felix: When; readonly read: When },
  time: number,
  summary: string,
): HomeworkStory {
  const review = read(answered.read, 2, summary);
  return {
    given,
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: given[0] + 7, timeZone: 'Europe/Lisbon' },
    parts: {
      kwabena: [handedIn(answered.kwabena, KWABENA[time] ?? {}, { afterwards: found(2, 12), review })],
      felix: [handedIn(answered.felix, FELIX[time] ?? {}, { afterwards: found(2, 10), review })],
    },
  };
}
