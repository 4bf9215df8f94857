import { kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';

const FIRM_AND_KIND = because(
  'When a Saturday fails you punish yourself so thoroughly that nothing is left over for Callum. Look at it, be fair to yourself, and then do the next thing.',
  'In the van, before you drive off.',
  'You may want to fix it at once. Ten minutes first.',
  'What you would tell a mate.',
);

/** How Desmond goes on after a Saturday, kept or not. */
export const desmond: readonly HomeworkStory[] = [
  {
    given: [-40, '12:20'],
    exercise: 'EX-17',
    reason: FIRM_AND_KIND,
    due: { day: -33 },
    parts: {
      desmond: [
        handedIn(
          [-36, '17:20'],
          kindness({
            hard: 'He did not pick up, three evenings in a row.',
            spoke: 'You have lost him, well done.',
            criticism: [8, 7],
            friend: 'He is sixteen and angry. Be there on Saturday, that is all.',
            act: 'Ten minutes at the river after work',
            minutes: 10,
            face: 'That he packed his bag and waited.',
            pace: 'You do not have to answer today.',
          }),
          {
            afterwards: found(2, 10),
            review: read([-33, '12:10'], 2, 'Be there on Saturday, that is all. I could not say it better.'),
          },
        ),
      ],
    },
  },
  {
    given: [-26, '12:40'],
    exercise: 'EX-20',
    reason: because(
      'There is a sentence you drive home with. Let us look at what it rests on.',
      'In the van, before you turn the key.',
      'You may feel that you deserve it. That is another question.',
      'The sentence and one point against it.',
    ),
    due: { day: -19 },
    parts: {
      desmond: [
        handedIn(
          [-21, '19:50'],
          thoughtRecord({
            situation: 'He said "fine" eleven times in four hours.',
            hotThought: 'He would rather be somewhere else',
            belief: [85, 60],
            feelings: { sad: [7, 5], guilty: [7, 6] },
            supports: ['He looked at his phone a lot'],
            against: ['He asked whether we get chips again next time', '?He says fine to his mother too'],
            balanced: 'He is careful. He did ask about next time.',
            themes: ['not_enough'],
            next: 'wait',
          }),
          {
            afterwards: found(3, 15),
            review: read([-19, '12:00'], 3, 'You heard the chips. Many fathers only hear the "fine".'),
          },
        ),
      ],
    },
  },
  {
    given: [-14, '12:10'],
    exercise: 'EX-17',
    reason: FIRM_AND_KIND,
    due: { day: -7 },
    parts: {
      desmond: [
        handedIn(
          [-9, '17:30'],
          kindness({
            hard: 'The job ran over on Friday, and I rang at five to nine.',
            spoke: 'You nearly did it again.',
            criticism: [7, 4],
            friend: 'You rang. Nearly is not the same.',
            act: 'Put the phone away and eat',
            minutes: 10,
            face: 'That he still waits for the call every Friday.',
          }),
          {
            afterwards: found(4, 8),
            review: read([-7, '12:00'], 3, 'Five to nine is before nine. The plan held.'),
          },
        ),
      ],
    },
  },
  {
    given: [-6, '12:20'],
    exercise: 'EX-20',
    reason: because(
      'You wrote that the sentence is back when he is quiet. Let us look at it once more, with the last three Saturdays in hand.',
      'In the van, on Saturday evening.',
      'You may remember only the one that failed.',
      'One point against it.',
    ),
    due: { day: 0, time: '21:00' },
    parts: {
      desmond: [
        handedIn(
          [0, '07:15'],
          thoughtRecord({
            situation: 'It rained, the match was off, and we did not know what to do with the afternoon.',
            hotThought: 'I always ruin our Saturdays',
            belief: [80, 55],
            feelings: { sad: [6, 4], guilty: [7, 4] },
            supports: ['I had no plan for rain'],
            against: ['He chose the film', 'We laughed at the same place', 'I was there at eleven'],
            balanced: 'The rain took the match. I was there, and he chose the film.',
            themes: ['shame', 'not_enough'],
            next: 'nothing',
          }),
          { afterwards: found(3, 15) },
        ),
      ],
    },
  },
  {
    given: [-2, '12:15'],
    exercise: 'EX-09',
    reason: because(
      'You want to ask him for a second afternoon in the month. Prepare the question so that his no is easy.',
      'Before Thursday, in the van.',
      'You may offer something to make him say yes. Only ask.',
      'The question.',
    ),
    due: { day: 4 },
    parts: { desmond: [] },
  },
];
