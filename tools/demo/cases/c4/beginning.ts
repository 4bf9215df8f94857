import { thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read, sample } from '../../story/tell';
import { GRACIELA, NOOR } from './signs';

export const SIGNS = because(
  'The two of you speak four times a year, so memory fills the rest. Let us look at four weeks only.',
  'Each in her own kitchen, ten minutes.',
  'The long years push in. They have their own place; this is for the last four weeks.',
  'One area.',
);
export const ALARM = because(
  'When Noor does not answer, an old sentence starts in you. Let us see what it rests on before you ring a third time.',
  'At the table, with tea, before you take up the phone.',
  'Waiting is harder than calling. Writing makes the wait shorter.',
  'The sentence, and how far you believe it.',
);

/** What was, put into words by each of them alone. */
export const beginning: readonly HomeworkStory[] = [
  {
    given: [-75, '10:00'],
    exercise: 'EX-04',
    reason: because(
      'You said: I know what I did. Then let us write it down as it was, so that nobody has to say it for you.',
      'In two mornings, after your group, when you are rested.',
      'You may want to write about the circumstances. They have a box of their own, further down.',
      'The recital, in one row.',
    ),
    due: { day: -69 },
    parts: {
      graciela: [
        handedIn([-71, '11:50'], sample('C4', 'EX-04', 'Graciela'), {
          afterwards: found(2, 90, { obstacles: ['too_hard'] }),
          review: read(
            [-69, '09:20'],
            3,
            'One row, and it is the one. You have marked that there is more to say; we speak about that alone first, at your pace, before anything else.',
            {
              'rows.0.choicePoint':
                'You have looked for the moment and found it. That is what makes it yours.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-74, '16:10'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -67 },
    parts: {
      graciela: [
        handedIn([-70, '09:40'], GRACIELA[0] ?? {}, {
          afterwards: found(2, 15),
          review: read(
            [-66, '10:00'],
            2,
            'You answered "not sure" once where you could have guessed. Thank you.',
          ),
        }),
      ],
      noor: [
        handedIn([-68, '23:10'], NOOR[0] ?? {}, {
          afterwards: found(1, 10),
          review: read(
            [-66, '10:10'],
            2,
            'You put distance first, your own too. It takes honesty to write that down.',
          ),
        }),
      ],
    },
  },
  {
    given: [-70, '16:00'],
    exercise: 'EX-05',
    ready: true,
    reason: because(
      'You have told the story of the steps to many people and never to her. You may write it here, and it stays with me as long as you want.',
      'On a free afternoon; plan something with your hands for afterwards.',
      'You may catch yourself protecting her. Here you need not.',
      'The one picture.',
    ),
    due: { day: -62 },
    parts: {
      noor: [
        handedIn([-64, '15:15'], sample('C4', 'EX-05', 'Noor', 0), {
          afterwards: found(3, 40),
          review: read(
            [-62, '09:10'],
            3,
            'I hold it. Nothing happens with it until you say so, and not at all if you never do.',
            {
              'needNow.0': 'A fair condition. I will remember it.',
            },
          ),
        }),
      ],
    },
    ended: { at: [-62, '16:00'], by: 'close', note: 'Held by the therapist.' },
  },
  {
    given: [-67, '10:10'],
    exercise: 'EX-06',
    reason: because(
      'A letter that asks for nothing. Whether it is ever given is not yours to decide, and it is worth writing all the same.',
      'By hand first, then here.',
      'You may wish to tell her how sorry you are in ten ways. Once is enough.',
      'What you did, in three short sentences.',
    ),
    due: { day: -61 },
    parts: {
      graciela: [
        handedIn([-63, '12:30'], sample('C4', 'EX-06', 'Graciela'), {
          afterwards: found(3, 120),
          review: read(
            [-60, '09:30'],
            3,
            'It owns what happened and leaves her free. I keep it until she wants to hear it. Until then you live it: the group, and the calls you announce.',
            { own: '"It was not your job to cover for me." Leave this line exactly so.' },
          ),
        }),
      ],
    },
  },
  {
    given: [-56, '15:40'],
    exercise: 'EX-20',
    reason: ALARM,
    due: { day: -49 },
    parts: {
      graciela: [
        handedIn(
          [-51, '19:40'],
          thoughtRecord({
            situation: 'Noor did not call back on Sunday.',
            hotThought: 'She has decided to be done with me',
            belief: [80, 60],
            feelings: { afraid: [7, 5], sad: [7, 6] },
            supports: ['She was short on the phone last time'],
            against: ['She had said that she is on call this weekend', 'She sent a picture on Friday'],
            balanced: 'She is working. When she is done with work I will hear from her, or ask once.',
            themes: ['being_left'],
            next: 'wait',
          }),
          {
            afterwards: found(3, 20),
            review: read(
              [-49, '10:10'],
              2,
              'You waited until Monday evening. She called on Tuesday, you say.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-48, '16:00'],
    exercise: 'EX-05',
    ready: true,
    reason: because(
      'You asked whether the page could be read to her after all. Please look at it once more first: it is allowed to have changed.',
      'On the train home, or wherever you have an hour.',
      'You may want to make it milder for the reading. It need not be.',
      'Only the two questions about being heard.',
    ),
    due: { day: -41 },
    parts: {
      noor: [
        handedIn([-43, '17:30'], sample('C4', 'EX-05', 'Noor', 1), {
          afterwards: found(4, 20),
          review: read(
            [-41, '09:00'],
            3,
            'From three to seven in three weeks, and the words are the same. I will prepare your mother, and you say when.',
          ),
        }),
      ],
    },
    ended: {
      at: [-33, '16:30'],
      by: 'close',
      note: 'Read aloud by Noor in the session. Graciela answered with her letter.',
    },
  },
  {
    given: [-47, '10:00'],
    exercise: 'EX-02',
    reason: SIGNS,
    due: { day: -40 },
    parts: {
      graciela: [
        handedIn([-43, '10:05'], GRACIELA[1] ?? {}, {
          afterwards: found(2, 12),
          review: read([-39, '09:40'], 2, 'Fewer hidden things, you write. That is your doing.'),
        }),
      ],
      noor: [
        handedIn([-41, '22:40'], NOOR[1] ?? {}, {
          afterwards: found(2, 10),
          review: read(
            [-39, '09:45'],
            2,
            'The Sundays are a good thing to raise. Shall we prepare it as a request?',
          ),
        }),
      ],
    },
  },
];
