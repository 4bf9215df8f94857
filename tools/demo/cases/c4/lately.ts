import { clearWords, kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';
import { ALARM, SIGNS } from './beginning';
import { GRACIELA, NOOR } from './signs';

const LIMITS = because(
  'There is something you want to be different at your visits. One request at a time, said before the visit and not during it.',
  'The evening before you travel.',
  'You may hear yourself explaining. The request is enough.',
  'The line you would repeat if you were pressed.',
);
const MILD = because(
  'Sobriety has made you strict with yourself, and strictness leaves you alone at night. Practise the tone of your group.',
  'After the meeting, on the bench by the bus stop.',
  'You may feel that you have no right to it.',
  'One sentence your sponsor would say.',
);

/** Since the page was read aloud. */
export const lately: readonly HomeworkStory[] = [
  {
    given: [-35, '10:10'],
    exercise: 'EX-09',
    reason: LIMITS,
    due: { day: -28 },
    parts: {
      noor: [
        handedIn(
          [-30, '21:50'],
          {
            ...clearWords({
              tension: [8, 5],
              situation: 'At the last visit my uncle poured wine at noon and everybody looked at her.',
              feeling: { anxious: 7, angry: 4 },
              thought: 'I tell myself that I am nine again and have to watch the glasses.',
              need: 'safety',
              ask: 'Would you ask your brother to keep the table free of alcohol while I am there?',
              offer: 'I stay for coffee when it is kept.',
              ifNo: 'I meet her in the café by the station.',
              said: { response: 'She rang him while I was on the line.', met: 'fully' },
            }),
            brokenRecord: 'I would like a table without wine while I am there.',
          },
          {
            afterwards: found(4, 25),
            review: read(
              [-28, '10:00'],
              3,
              'You named what you will do yourself. Nobody has to guess, and nobody is threatened.',
              {
                brokenRecord: 'Calm, short, the same each time. Yes.',
              },
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-34, '15:30'],
    exercise: 'EX-20',
    reason: ALARM,
    due: { day: -26 },
    parts: {
      graciela: [
        handedIn(
          [-28, '20:10'],
          thoughtRecord({
            situation: 'After the reading she left quickly and did not look at me.',
            hotThought: 'I have lost her for good now',
            belief: [75, 50],
            feelings: { afraid: [8, 5], ashamed: [7, 6] },
            supports: ['She did not look at me'],
            against: ['She thanked me at the door', 'The next visit is still in the calendar'],
            balanced: 'She left with her own weight. It was the first time she did not carry mine.',
            themes: ['being_left', 'shame'],
            next: 'wait',
          }),
          {
            afterwards: found(3, 20),
            review: read(
              [-26, '09:10'],
              3,
              'The last sentence is one I would like to keep for our next hour.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-33, '16:40'],
    exercise: 'EX-17',
    reason: MILD,
    due: { day: -26 },
    parts: {
      graciela: [
        handedIn(
          [-29, '18:30'],
          kindness({
            hard: 'I could not sleep after the reading. I saw the steps.',
            spoke: 'What sort of mother.',
            criticism: [9, 7],
            friend: 'You stayed, you listened, and you were sober.',
            act: 'Ring a friend from the group',
            minutes: 10,
            face: 'That she was nine, and alone with it.',
            pace: 'still_here',
          }),
          {
            afterwards: found(3, 12),
            review: read(
              [-26, '09:20'],
              2,
              'You face it and you do not beat yourself with it. Both at once, for ten minutes.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-21, '15:50'],
    exercise: 'EX-09',
    reason: LIMITS,
    due: { day: -14 },
    parts: {
      noor: [
        handedIn(
          [-16, '22:05'],
          clearWords({
            tension: [7, 4],
            situation: 'She rang on Wednesday at eleven at night, and again at six.',
            feeling: { angry: 5, tired: 6 },
            thought: 'I tell myself that I am on duty for her.',
            need: 'rest',
            ask: 'Would you call on Sundays between four and six, and write on other days?',
            offer: 'I pick up on Sundays.',
            ifNo: 'My phone is off after nine.',
            said: { response: 'She wrote it on the fridge. Once she forgot.', met: 'partly' },
          }),
          {
            afterwards: found(3, 15),
            review: read([-14, '09:40'], 3, 'Once forgotten and four times kept. You noticed both.'),
          },
        ),
      ],
    },
  },
  {
    given: [-20, '10:30'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -13 },
    parts: {
      graciela: [
        handedIn([-16, '10:00'], GRACIELA[2] ?? {}, {
          afterwards: found(3, 10),
          review: read([-12, '10:00'], 2, 'Ask her about the concert. She can say no, and you can bear it.'),
        }),
      ],
      noor: [
        handedIn([-14, '23:00'], NOOR[2] ?? {}, {
          afterwards: found(3, 10),
          review: read([-12, '10:05'], 2, 'It has moved in three areas. Your own distance too, by a little.'),
        }),
      ],
    },
  },
  {
    given: [-16, '15:40'],
    exercise: 'EX-20',
    reason: ALARM,
    due: { day: -9 },
    parts: {
      graciela: [
        handedIn(
          [-10, '19:20'],
          thoughtRecord({
            situation: 'I called on a Wednesday by mistake, and she did not pick up.',
            hotThought: 'She has decided to be done with me',
            belief: [70, 40],
            feelings: { afraid: [6, 3], guilty: [6, 4] },
            supports: ['We had agreed on Sundays'],
            against: ['She wrote: see you Sunday', 'She has picked up on four Sundays'],
            balanced: 'I forgot the agreement. She kept it.',
            themes: ['being_left'],
            next: 'check_agreement',
          }),
          {
            afterwards: found(4, 12),
            review: read([-9, '09:00'], 3, '"I forgot the agreement. She kept it." I have nothing to add.'),
          },
        ),
      ],
    },
  },
  {
    given: [-11, '10:20'],
    exercise: 'EX-17',
    reason: MILD,
    due: { day: -4 },
    parts: { graciela: [] },
  },
  {
    given: [-7, '15:55'],
    exercise: 'EX-09',
    reason: LIMITS,
    due: { day: 0 },
    parts: {
      noor: [
        handedIn(
          [-1, '22:20'],
          clearWords({
            tension: [6, 3],
            situation: 'She asked on Sunday whether she may come to the concert in spring.',
            feeling: { anxious: 4, hopeful: 5 },
            thought: 'I tell myself that I will look for her in the rows instead of playing.',
            need: 'clarity',
            ask: 'Would you sit at the side and leave with the others, without coming to the back?',
            offer: 'I ring you the next day.',
            ifNo: 'Then not this spring.',
          }),
          { afterwards: found(3, 20) },
        ),
      ],
    },
  },
  {
    given: [-4, '16:05'],
    exercise: 'EX-09',
    reason: because(
      'You would like to ask about the concert. Put the question so that a no costs her nothing.',
      'Before Sunday, in your notebook.',
      'You may add a reason why she should say yes. Leave it out.',
      'The question.',
    ),
    due: { day: 1 },
    parts: { graciela: [] },
  },
];
