import { clearWords } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read, sample } from '../../story/tell';
import { NIGHT, SIGNS } from './beginning';
import { ASKING } from './lately';
import { INES, MAREK } from './signs';

/** The last two weeks. */
export const now: readonly HomeworkStory[] = [
  {
    given: [-12, '09:20'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -6 },
    parts: {
      ines: [
        handedIn([-9, '18:20'], INES[2] ?? {}, {
          afterwards: found(3, 10),
          review: read(
            [-5, '09:00'],
            2,
            'The figures have come down in three areas. You may not feel it at night yet.',
          ),
        }),
      ],
      marek: [
        handedIn([-7, '20:50'], MAREK[2] ?? {}, {
          afterwards: found(2, 10),
          review: read([-5, '09:05'], 2, 'You and Ines name the same area this time.'),
        }),
      ],
    },
  },
  {
    given: [-14, '13:15'],
    exercise: 'EX-20',
    reason: NIGHT,
    due: { day: -7 },
    parts: {
      ines: [
        handedIn([-8, '23:30'], sample('C2', 'EX-20', 'Ines'), {
          afterwards: found(4, 15),
          review: read(
            [-7, '12:20'],
            3,
            'From 85 to 50, at eleven at night, by yourself. And you asked him in the morning, you write.',
            {
              'supports.0.text': 'You marked it as guessed. That is the whole art.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-7, '13:00'],
    exercise: 'EX-09',
    reason: ASKING,
    due: { day: 0 },
    parts: {
      ines: [
        handedIn(
          [-1, '21:05'],
          clearWords({
            tension: [6, 7],
            situation: 'On Saturday I asked him to read me the last message aloud, and he did.',
            feeling: { sad: 7, hurt: 6, relieved: 3 },
            thought: 'I tell myself that I should have stopped after the first line.',
            need: 'space',
            ask: 'Would you sleep in the study for one night and come for breakfast?',
            said: { response: 'He said yes and made the breakfast.', met: 'fully' },
          }),
          {
            afterwards: found(1, 40, {
              worse: 'somewhat',
              obstacles: ['too_hard'],
              comment: 'I have the words of it in my head now. I would like to talk before we go on.',
            }),
          },
        ),
      ],
    },
  },
  {
    given: [-6, '12:45'],
    exercise: 'EX-09',
    reason: ASKING,
    due: { day: -1, time: '21:00', graceHours: 72 },
    parts: { marek: [] },
  },
  {
    given: [-11, '13:20'],
    exercise: 'EX-17',
    reason: because(
      'Three good evenings do not wipe out one bad one, and the other way round. Stay kind while it goes up and down.',
      'On the bench by the canal.',
      'On good days you will forget it.',
      'One sentence.',
    ),
    due: { day: -4 },
    parts: { marek: [] },
  },
  {
    given: [-5, '09:10'],
    exercise: 'EX-20',
    reason: NIGHT,
    due: { day: 2 },
    parts: { ines: [] },
  },
];
