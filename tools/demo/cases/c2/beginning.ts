import { thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, gaveBack, handedIn, read, sample } from '../../story/tell';
import { INES, MAREK } from './signs';

export const SIGNS = because(
  'I would like to see the last four weeks through each pair of eyes, before we speak about them.',
  'Each alone, on a weekday evening, ten minutes.',
  'It is tempting to answer for the whole of last spring. Only the last four weeks count.',
  'The area you would raise first.',
);
export const NIGHT = because(
  'The thought at night feels like knowledge. Before you follow it, write down what carries it and what does not. If you know something, stop there and tell me.',
  'By the night lamp, pen on the shelf, phone outside.',
  'At night one wants to be right, not calm.',
  'The thought, and how far you believe it.',
);

/** Until the apology stood. */
export const beginning: readonly HomeworkStory[] = [
  {
    given: [-68, '10:00'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -62 },
    parts: {
      ines: [
        handedIn([-65, '18:40'], INES[0] ?? {}, {
          afterwards: found(2, 15),
          review: read(
            [-61, '09:20'],
            2,
            'You were careful to keep your own part apart. That helps us later.',
          ),
        }),
      ],
      marek: [
        handedIn([-62, '23:20'], MAREK[0] ?? {}, {
          afterwards: found(2, 10),
          review: read(
            [-61, '09:35'],
            2,
            'You have not spared yourself in the second area. It stays with me, as the form says.',
          ),
        }),
      ],
    },
  },
  {
    given: [-63, '13:00'],
    exercise: 'EX-20',
    reason: NIGHT,
    due: { day: -56 },
    parts: {
      ines: [
        handedIn(
          [-58, '06:50'],
          thoughtRecord({
            situation: 'I woke at two and his side of the bed was empty.',
            hotThought: 'He is in the kitchen writing to her',
            belief: [90, 80],
            feelings: { anxious: [9, 8], angry: [6, 6] },
            supports: ['In spring he was in the kitchen at two'],
            against: ['The kitchen was dark', '?He may not have slept either'],
            balanced: 'He was up. Where he was I did not see.',
            themes: ['suspicion'],
            next: 'ask',
          }),
          {
            afterwards: found(2, 20, { obstacles: ['too_hard'] }),
            review: read(
              [-55, '12:05'],
              2,
              'Ten points is not little for two in the morning. Leave the pen where it is.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-63, '13:05'],
    exercise: 'EX-17',
    reason: because(
      'You say that you cannot bear yourself at the moment. Ten minutes a week in which you try.',
      'On the way home.',
      'You may think it is not your turn.',
      'One breath at the traffic light.',
    ),
    due: { day: -56 },
    parts: { marek: [] },
    ended: {
      at: [-54, '12:00'],
      by: 'close',
      note: 'Too early for him. We come back to it after the apology.',
    },
  },
  {
    given: [-60, '13:10'],
    exercise: 'EX-06',
    reason: because(
      'You want to say it. Let us make sure that it can be heard: what you did, what it did to her, and no wish attached.',
      'On a Sunday, with the phone in another room.',
      'You may reach for "if" and "but". The checks point at them; take your time.',
      'One sentence that begins with "I" and says what you did.',
    ),
    due: { day: -52 },
    parts: {
      marek: [
        handedIn([-56, '20:30'], sample('C2', 'EX-06', 'Marek', 0), {
          afterwards: found(1, 15, { obstacles: ['too_hard'] }),
          review: gaveBack(
            [-55, '12:20'],
            'This is about her feeling; the apology is about your deed. Say what you did, the messages and the two answers you gave her. Nobody will be harder on you for it than this version is.',
            { own: '"If you felt" leaves it open whether anything happened. What happened?' },
          ),
        }),
        handedIn([-52, '22:45'], sample('C2', 'EX-06', 'Marek', 1), {
          afterwards: found(3, 60),
          review: read(
            [-50, '09:10'],
            3,
            'Now it stands. Two deeds, named. We will find the hour for it when Ines says she wants to hear it.',
            {
              own: 'This is the sentence she has been waiting for.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-49, '13:00'],
    exercise: 'EX-20',
    reason: NIGHT,
    due: { day: -42 },
    parts: {
      ines: [
        handedIn(
          [-44, '07:10'],
          thoughtRecord({
            situation: 'He smiled at his phone on the tram.',
            hotThought: 'That smile is for her',
            belief: [90, 70],
            feelings: { anxious: [8, 6], jealous: [7, 6] },
            supports: ['I know that smile'],
            against: ['He showed me the picture his sister had sent'],
            balanced: 'He smiled, and showed me why. I still hurt from the smiles I did not see.',
            themes: ['suspicion', 'not_enough'],
            next: 'nothing',
          }),
          {
            afterwards: found(3, 15),
            review: read([-42, '12:10'], 3, 'The last sentence says two true things at once.'),
          },
        ),
      ],
    },
  },
  {
    given: [-49, '13:05'],
    exercise: 'EX-09',
    reason: because(
      'There is a proposal from Marek on the table. This may help you to say what you need before you answer it.',
      'Whenever you like, this week.',
      'You may feel that you have to answer. You do not.',
      'Only the need, in one word.',
    ),
    due: { day: -42 },
    parts: { ines: [{ did: 'decline', at: [-45, '08:15'] }] },
    ended: { at: [-44, '09:00'], by: 'close', note: 'Too soon. We slowed down.' },
  },
];
