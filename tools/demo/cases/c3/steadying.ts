import { kindness } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, drafted, found, handedIn, read, sample } from '../../story/tell';

const STEADY = because(
  'You use up much strength on guarding yourself, and then blame yourself for being tired. Ten minutes in which nobody guards and nobody blames.',
  'On the balcony, or in the car park before work. Not at home when he is in.',
  'There may be no place where you are alone. Then leave it; I will not ask why.',
  'One sentence, only in your head.',
);

function steadying(day: number, words: Parameters<typeof kindness>[0], summary: string): HomeworkStory {
  return {
    given: [day - 7, '14:10'],
    exercise: 'EX-17',
    reason: STEADY,
    due: { day },
    parts: {
      delphine: [
        handedIn([day - 2, '11:25'], kindness(words), {
          afterwards: found(3, 10),
          review: read([day, '10:05'], 2, summary),
        }),
      ],
    },
  };
}

/** Ten minutes a week in which nobody guards and nobody blames. */
export const steadyingWeeks: readonly HomeworkStory[] = [
  steadying(
    -31,
    {
      hard: 'He asked the same question four times, and the fourth time I said what he wanted to hear.',
      spoke: 'Coward.',
      criticism: [9, 8],
      friend: 'You ended it for the night. That is not cowardice.',
      act: 'A bath with the door locked',
      minutes: 10,
    },
    'You ended it for the night: that is a skill. We keep it and add others.',
  ),
  steadying(
    -24,
    {
      hard: 'I cancelled my sister because it was easier.',
      spoke: 'You let everybody down.',
      criticism: [9, 7],
      friend: 'You chose the quieter evening because you needed one.',
      act: 'Send her a photograph of the sea',
      minutes: 2,
    },
    'The photograph was an answer, too. Your sister understood it, you say.',
  ),
  steadying(
    -17,
    {
      hard: 'I said no to the car being checked, and then felt guilty all day.',
      spoke: 'You provoke him.',
      criticism: [8, 7],
      friend: 'A no is not a provocation.',
      act: 'Ten minutes in the park with my shoes off',
      minutes: 10,
    },
    'A no is not a provocation. I would frame that one.',
  ),
  {
    given: [-13, '09:20'],
    exercise: 'EX-17',
    reason: STEADY,
    due: { day: -6 },
    parts: {
      delphine: [
        handedIn([-8, '11:30'], sample('C3', 'EX-17', 'Delphine'), {
          afterwards: found(4, 10),
          review: read(
            [-6, '10:00'],
            3,
            'You did what you had planned and your body paid for it afterwards. Both are true, and the second passes.',
            {
              asToAFriend: 'Please say this one to yourself on the stairs, the next time.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-6, '14:20'],
    exercise: 'EX-17',
    reason: STEADY,
    due: { day: 0 },
    parts: {
      delphine: [
        handedIn(
          [-1, '11:35'],
          kindness({
            hard: 'My hands were cold for an hour after I had said no.',
            spoke: 'Look at you.',
            criticism: [7, 4],
            friend: 'Cold hands, and a whole no. Warm them.',
            act: 'Hands around a cup until it is empty',
            minutes: 8,
          }),
          { afterwards: found(4, 8) },
        ),
      ],
    },
  },
  {
    given: [-1, '14:05'],
    exercise: 'EX-17',
    reason: STEADY,
    due: { day: 6 },
    parts: {
      delphine: [drafted([-1, '17:20'], 'moment', { hardMoment: 'The drive home.', selfCriticismBefore: 6 })],
    },
  },
];
