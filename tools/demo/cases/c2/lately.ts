import { clearWords, kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';
import { NIGHT, SIGNS } from './beginning';
import { INES, MAREK } from './signs';

const GENTLE = because(
  'You carry this with a hardness that helps nobody, least of all her. Practise the tone you would use with a friend who had done the same.',
  'On the way home, on the bench by the canal.',
  'Kindness may feel like letting yourself off. The question about what is still to be faced is there for that.',
  'One sentence to a friend, spoken aloud.',
);
export const ASKING = because(
  'You each wait for the other to guess. One request a week, small enough to be refused without harm.',
  'On your evening without phones.',
  'A request can turn into a complaint on the way out of the mouth. Read it aloud once.',
  'Name the need, leave the request for next time.',
);

/** Since the apology. */
export const lately: readonly HomeworkStory[] = [
  {
    given: [-42, '13:10'],
    exercise: 'EX-17',
    reason: GENTLE,
    due: { day: -35 },
    parts: {
      marek: [
        handedIn(
          [-36, '19:10'],
          kindness({
            hard: 'She turned away in the night and I lay there.',
            spoke: 'You have earned every minute of this.',
            criticism: [9, 8],
            friend: 'You did wrong, and you are lying there awake because she matters to you.',
            act: 'A glass of water at the window',
            minutes: 5,
            face: 'That she lies awake because of what I wrote.',
          }),
          { afterwards: found(2, 10), review: read([-35, '12:00'], 2, 'From nine to eight is a beginning.') },
        ),
      ],
    },
  },
  {
    given: [-40, '09:30'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -34 },
    parts: {
      ines: [
        handedIn([-37, '18:30'], INES[1] ?? {}, {
          afterwards: found(2, 12),
          review: read(
            [-33, '09:15'],
            2,
            'Less is hidden, you write, and it is still the area you look at first. Both make sense.',
          ),
        }),
      ],
      marek: [
        handedIn([-35, '21:00'], MAREK[1] ?? {}, {
          afterwards: found(2, 10),
          review: read([-33, '09:20'], 2, 'You name closeness now. Say it in the session, in these words.'),
        }),
      ],
    },
  },
  {
    given: [-35, '13:00'],
    exercise: 'EX-20',
    reason: NIGHT,
    due: { day: -28 },
    parts: {
      ines: [
        handedIn(
          [-30, '06:40'],
          thoughtRecord({
            situation: 'His phone lay face down on the table, all evening.',
            hotThought: 'He only puts it like that to hide it',
            belief: [85, 65],
            feelings: { anxious: [8, 6] },
            supports: ['In spring it lay face down too'],
            against: ['We agreed on face down at supper', 'Mine lay the same way'],
            balanced: 'It lay as we had agreed. The agreement is new, the fear is old.',
            themes: ['suspicion'],
            next: 'check_agreement',
          }),
          {
            afterwards: found(3, 12),
            review: read(
              [-28, '12:15'],
              3,
              'The agreement is new, the fear is old. May I quote you to yourself?',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-28, '13:05'],
    exercise: 'EX-17',
    reason: GENTLE,
    due: { day: -21 },
    parts: {
      marek: [
        handedIn(
          [-23, '18:45'],
          kindness({
            hard: 'We talked for an hour about the kitchen at two in the morning.',
            spoke: 'You are somebody who lies.',
            criticism: [8, 6],
            friend: 'You lied. Today you answered every question.',
            act: 'Call my sister',
            minutes: 10,
            pace: 'still_here',
            face: 'That an answer today does not undo two wrong ones.',
          }),
          {
            afterwards: found(3, 10),
            review: read(
              [-21, '12:05'],
              3,
              '"You lied" and "you are somebody who lies" are two different sentences. You found the first one.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-21, '13:30'],
    exercise: 'EX-09',
    reason: ASKING,
    due: { day: -14 },
    parts: {
      marek: [
        handedIn(
          [-16, '20:10'],
          clearWords({
            tension: [7, 4],
            situation: 'On Thursday we had our evening and the phones were in the drawer.',
            feeling: { hopeful: 5, anxious: 4 },
            thought: 'I tell myself that one more question will be too much.',
            need: 'closeness',
            ask: 'Could we have half of the evening without questions, and the other half for them?',
            offer: 'I choose nothing for the half with questions. It is yours.',
            ifNo: 'Then we keep it as it is, and I stay.',
            said: { response: 'She said: a third. We tried it.', met: 'partly' },
          }),
          {
            afterwards: found(3, 20),
            review: read([-14, '12:20'], 3, 'A third is an answer. You left her free to give it.'),
          },
        ),
      ],
    },
  },
  {
    given: [-14, '13:10'],
    exercise: 'EX-17',
    reason: GENTLE,
    due: { day: -7 },
    parts: {
      marek: [
        handedIn(
          [-9, '18:30'],
          kindness({
            hard: 'She laughed about something and then stopped, as if she had remembered.',
            spoke: 'You took that from her.',
            criticism: [7, 4],
            friend: 'She laughed. It came back by itself, and it will again.',
            act: 'Stay seated and breathe out slowly',
            minutes: 3,
            face: 'That she may go on remembering when she laughs.',
          }),
          { afterwards: found(3, 8), review: read([-7, '12:05'], 3, 'You stayed seated. Good.') },
        ),
      ],
    },
  },
];
