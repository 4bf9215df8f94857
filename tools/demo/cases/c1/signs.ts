// The signs check of C1, every four weeks: both see fewer of them as the weeks go by.
import type { When } from '../../calendar';
import { signs } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';

export const SIGNS_REASON = because(
  'Every four weeks we look at the same four areas. Not to measure you, but to see what has moved and what has not.',
  'Each alone, ten minutes, before the weekend.',
  'You may guess what the other will say. Answer only for the last four weeks, and only for yourself.',
  'One area: the one in which you notice most.',
);

export const ROSALIND = [
  signs({
    communication: [
      [2, 3, 1],
      [4, 3, 4],
    ],
    secrecy: [
      [0, 0, 0],
      [4, 4, 4],
    ],
    closeness: [
      [3, 3, 3],
      [3, 2, 3],
    ],
    promises: [
      [0, 1, 0],
      [3, 2, 3],
    ],
    feelings: { doubt: 8, resentment: 6, hope: 2 },
    biggest: 'secrecy',
    raise: 'I want to see the letters when they come.',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [3, 2, 2],
    ],
    secrecy: [
      [0, 0, 0],
      [2, 2, 3],
    ],
    closeness: [
      [3, 2, 3],
      [2, 1, 2],
    ],
    promises: [
      [0, 1, 0],
      [2, 1, 2],
    ],
    feelings: { doubt: 6, resentment: 4, hope: 4 },
    biggest: 'secrecy',
  }),
  signs({
    communication: [
      [1, 2, 1],
      [2, 1, 1],
    ],
    secrecy: [
      [0, 0, 0],
      [1, 1, 2],
    ],
    closeness: [
      [2, 2, 2],
      [1, 1, 1],
    ],
    promises: [
      [0, 0, 0],
      [1, 1, 1],
    ],
    feelings: { doubt: 5, hope: 5 },
    biggest: 'closeness',
    raise: 'An evening that is not about money.',
  }),
  signs({
    communication: [
      [1, 1, 0],
      [1, 1, 1],
    ],
    secrecy: [
      [0, 0, 0],
      [1, 0, 1],
    ],
    closeness: [
      [1, 1, 2],
      [1, 0, 1],
    ],
    promises: [
      [0, 0, 0],
      [1, 0, 1],
    ],
    feelings: { doubt: 3, hope: 6 },
    biggest: 'closeness',
  }),
];

const TOBIAS = [
  signs({
    communication: [
      [4, 4, 3],
      [2, 2, 1],
    ],
    secrecy: [
      [4, 4, 3],
      [0, 0, 0],
    ],
    closeness: [
      [3, 3, 4],
      [3, 2, 2],
    ],
    promises: [
      [2, 3, 3],
      [0, 0, 0],
    ],
    feelings: { fear: 6, sadness: 5, hope: 3 },
    biggest: 'secrecy',
  }),
  signs({
    communication: [
      [3, 2, 2],
      [2, 2, 1],
    ],
    secrecy: [
      [2, 1, 1],
      [0, 0, 0],
    ],
    closeness: [
      [3, 2, 3],
      [2, 2, 2],
    ],
    promises: [
      [1, 2, 1],
      [0, 0, 0],
    ],
    feelings: { fear: 4, sadness: 4, hope: 5 },
    biggest: 'communication',
  }),
  signs({
    communication: [
      [2, 2, 1],
      [1, 1, 1],
    ],
    secrecy: [
      [1, 0, 1],
      [0, 0, 0],
    ],
    closeness: [
      [2, 2, 2],
      [2, 1, 1],
    ],
    promises: [
      [1, 1, 1],
      [0, 0, 0],
    ],
    feelings: { fear: 3, hope: 6 },
    biggest: 'closeness',
    raise: 'How we keep the Sundays when work gets busy.',
  }),
];

const SUMMARIES = [
  'The hidden things come first for you, and the other areas follow from that one. We begin there.',
  'What is hidden has moved most. Notice that closeness has hardly moved yet: that is usual, it comes later.',
  'Less in every area, by your own answers. I take that as good news.',
] as const;

/** What both read, in the same words: nothing in it is from the answers of one of them. */
const TO_BOTH: readonly (string | undefined)[] = [
  undefined,
  'Thank you both for doing this a second time, each alone and on time. Next week I would like to talk about the quiet evenings.',
  'That was the third time for both of you. If you like, we look at one area together next time: each of you decides what to show.',
];

/** Given to both; each person's part is when they answered and which time it is. */
export function signsCheck(
  given: When,
  dueDay: number,
  answered: { readonly rosalind: readonly [When, number]; readonly tobias: readonly [When, number] },
): HomeworkStory {
  const part = (
    series: readonly ReturnType<typeof signs>[],
    [at, time]: readonly [When, number],
    toAll?: string,
  ) => [
    handedIn(at, series[time] ?? {}, {
      afterwards: found(2, 12),
      review: { ...read([dueDay + 1, '09:10'], 2, SUMMARIES[time] ?? ''), toAll },
    }),
  ];
  return {
    given,
    exercise: 'EX-02',
    reason: SIGNS_REASON,
    due: { day: dueDay },
    parts: {
      rosalind: part(ROSALIND, answered.rosalind),
      tobias: part(TOBIAS, answered.tobias, TO_BOTH[answered.tobias[1]]),
    },
  };
}
