import { signs } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';

const SIGNS = because(
  'Two calendars and two memories of the same month: let us see where they differ.',
  'Each alone; Priya, you said on the train.',
  'You may answer for the whole year. Only these four weeks.',
  'The area of promises.',
);

/** Asked of both, twice; the second time only one of them answered. */
export const signsChecks: readonly HomeworkStory[] = [
  {
    given: [-61, '10:00'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -54 },
    parts: {
      hana: [
        handedIn(
          [-57, '20:20'],
          signs({
            communication: [
              [2, 2, 2],
              [3, 2, 4],
            ],
            secrecy: [
              [0, 0, 0],
              [1, 1, 3],
            ],
            closeness: [
              [3, 2, 3],
              [3, 2, 2],
            ],
            promises: [
              [0, 1, 0],
              [4, 3, 4],
            ],
            feelings: { resentment: 6, sadness: 6, hope: 3 },
            biggest: 'promises',
            raise: 'Who says yes first.',
          }),
          {
            afterwards: found(3, 12),
            review: read(
              [-53, '09:40'],
              2,
              'Promises, clearly. You also write that you hear of it late: that part can change first.',
            ),
          },
        ),
      ],
      priya: [
        handedIn(
          [-55, '06:40'],
          signs({
            communication: [
              [3, 3, 2],
              [2, 2, 1],
            ],
            secrecy: [
              [2, 0, 1],
              [0, 0, 0],
            ],
            closeness: [
              [3, 2, 2],
              [2, 2, 2],
            ],
            promises: [
              [3, 4, 3],
              [0, 0, 0],
            ],
            feelings: { sadness: 4, resentment: 4 },
            biggest: 'promises',
          }),
          {
            afterwards: found(2, 8),
            review: read(
              [-53, '09:45'],
              2,
              '"Agreed without meaning to do it: nearly always." Thank you for the honesty of that cross.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-33, '10:30'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -26 },
    parts: {
      hana: [
        handedIn(
          [-29, '20:10'],
          signs({
            communication: [
              [2, 2, 1],
              [3, 3, 3],
            ],
            secrecy: [
              [0, 0, 0],
              [1, 0, 2],
            ],
            closeness: [
              [3, 3, 3],
              [3, 3, 2],
            ],
            promises: [
              [0, 0, 0],
              [3, 2, 3],
            ],
            feelings: { resentment: 5, sadness: 7, hope: 1 },
            biggest: 'closeness',
          }),
          {
            afterwards: found(2, 10),
            review: read(
              [-25, '09:30'],
              2,
              'It is not the promises any more that you name first. We should speak about that.',
            ),
          },
        ),
      ],
      priya: [],
    },
    ended: { at: [-14, '17:36'], by: 'withdraw', note: 'Taken back when Priya left.' },
  },
];
