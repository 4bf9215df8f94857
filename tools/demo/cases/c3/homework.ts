import { clearWords, kindness } from '../../story/answers';
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

/** Steadying first, then one sentence, rehearsed and not said. */
export const homework: readonly HomeworkStory[] = [
  {
    given: [-42, '14:40'],
    exercise: 'EX-01',
    reason: because(
      'You were asked for a long time what he means by trust. I would like to hear what you mean.',
      'Wherever nobody reads over your shoulder. The side door closes this page at once.',
      'You may notice that you write his sentence. Cross it out and write yours.',
      'Three things one could see on an ordinary day.',
    ),
    due: { day: -34 },
    parts: {
      delphine: [
        handedIn(
          [-37, '12:40'],
          {
            definition:
              'That I can be somewhere without proving it, and come home without being asked twice.',
            lookLike: ['A message is answered with an answer, not with a question', 'My bag stays shut'],
            whyItMatters: 'I could think a thought to its end.',
            costOfAbsence: 'Two friendships, and the habit of having opinions.',
            values: [
              { value: 'privacy', rank: 1, shownBy: 'Asks before taking my phone' },
              { value: 'respect', rank: 2, shownBy: 'Lets me finish a sentence' },
              { value: 'freedom', rank: 3, shownBy: 'Says have fun, and means it' },
            ],
            ownConduct: [
              { valueRef: 'privacy', livedThisMonth: 4 },
              { valueRef: 'respect', livedThisMonth: 7 },
              { valueRef: 'freedom', livedThisMonth: 2 },
            ],
            intention: 'I write one page a week that nobody reads.',
          },
          {
            afterwards: found(3, 30, { obstacles: ['privacy'] }),
            review: read(
              [-34, '10:30'],
              3,
              'It is your own sentence. We will look at what each of the three would need, and at what is safe to change.',
              {
                costOfAbsence: 'Thank you for writing this down. It is a great deal.',
              },
            ),
          },
        ),
      ],
    },
  },
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
  {
    given: [-24, '14:00'],
    exercise: 'EX-20',
    reason: because(
      'You ask yourself whether you imagine things. The first question of this sheet is the important one. If you know it, stop there: then it is nothing to be talked out of.',
      'On the balcony, after work.',
      'You may feel disloyal. Writing down what happened accuses nobody.',
      'The first two answers.',
    ),
    due: { day: -17 },
    parts: {
      delphine: [
        handedIn([-20, '11:50'], sample('C3', 'EX-20', 'Delphine'), {
          afterwards: found(4, 8, { comment: 'It was good to be allowed to stop.' }),
          review: read(
            [-17, '10:10'],
            3,
            'You know it, so we leave the thought alone and turn to what you will do. We go on with that in our hour, not on paper.',
          ),
        }),
      ],
    },
  },
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
    given: [-14, '14:30'],
    exercise: 'EX-09',
    place: 'in_session',
    reason: because(
      'We rehearse one sentence here, in this room, so that it belongs to you. It is not meant to be said at home; that is for later and only if it is safe.',
      'In our hour, at the table.',
      'You may want to soften it. Say it once without softening, for your own ears.',
      'The first half of the sentence.',
    ),
    due: { day: -14 },
    parts: {
      delphine: [
        handedIn(
          [-14, '14:50'],
          clearWords({
            tension: [8, 5],
            situation: 'On Monday my phone had been unlocked when I came out of the shower.',
            feeling: { angry: 6, tired: 7 },
            thought: 'I tell myself that it is easier to have nothing to hide.',
            need: 'respect',
            ask: 'Would you leave my phone where it lies and ask me what you want to know?',
            ifNo: 'I put the phone away and leave the room.',
          }),
          {
            afterwards: found(3, 20),
            review: read(
              [-14, '15:10'],
              3,
              'Said aloud twice, the second time without a smile. It stays in this room until you decide.',
              {
                ifNo: 'Your own act, and nobody else has to do anything for it. Exactly.',
              },
            ),
          },
        ),
      ],
    },
  },
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
    given: [-6, '14:15'],
    exercise: 'EX-09',
    reason: because(
      'A second sentence, for your sister this time, where nothing is at stake.',
      'On the telephone, in your lunch break.',
      'You may be out of practice. She will not mind.',
      'One line of a message.',
    ),
    due: { day: 3 },
    parts: { delphine: [{ did: 'pause', at: [-3, '12:20'] }] },
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
