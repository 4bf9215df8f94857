import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read, sample } from '../../story/tell';
import { signsCheck } from './signs';

/** The first month: what trust means, what happened, what it did. */
export const beginning: readonly HomeworkStory[] = [
  {
    given: [-84, '17:40'],
    exercise: 'EX-01',
    reason: because(
      'Before we talk about what went wrong, I would like each of you to say what you want to get back to. Your answers stay with you and me until you decide otherwise.',
      'Each alone, on an evening this week, away from the kitchen table.',
      'It may feel like being tested. There is no right answer, and nobody compares.',
      'Two sentences on what trust means to you, and one thing that would show it.',
    ),
    due: { day: -77 },
    parts: {
      rosalind: [
        handedIn([-79, '19:40'], sample('C1', 'EX-01', 'Rosalind'), {
          afterwards: found(3, 25),
          review: read(
            [-77, '10:05'],
            3,
            'You describe things one could see on any evening. That makes them something Tobias can do, and something you can notice.',
            { definition: 'Checking behind the picture costs you a great deal. We will come back to this.' },
          ),
        }),
      ],
      tobias: [
        handedIn([-78, '21:10'], sample('C1', 'EX-01', 'Tobias'), {
          afterwards: found(3, 35, { obstacles: ['too_hard'] }),
          review: read(
            [-77, '10:20'],
            2,
            'Thank you for the honest rating of courage. Your plan with the bill is concrete enough to try this week.',
            { 'intentionPlan.then': '"Before supper" is good: it leaves no room for one more day.' },
          ),
        }),
      ],
    },
  },
  signsCheck([-83, '09:30'], -77, {
    rosalind: [[-80, '20:15'], 0],
    tobias: [[-77, '22:05'], 0],
  }),
  {
    given: [-77, '11:00'],
    exercise: 'EX-04',
    reason: because(
      'Next week we go through what happened together. This is your preparation: facts, choices and excuses, each in its own box, so that Rosalind does not have to sort them for you.',
      'In two sittings, at the desk, with the statements in front of you.',
      'Shame makes one skip lines. If you catch yourself explaining, put it into the last box.',
      'One row, the one you would least like to write.',
    ),
    due: { day: -70 },
    parts: {
      tobias: [
        handedIn([-71, '22:40'], sample('C1', 'EX-04', 'Tobias'), {
          afterwards: found(2, 70, { obstacles: ['too_hard'] }),
          review: read(
            [-70, '09:15'],
            3,
            'Three clear rows, and you kept your reasons out of them. The effect in the third row is still a guess: you could ask her, when she is ready to be asked.',
            {
              'rows.0.choicePoint': 'The work bag. Remember this one when the next bill comes.',
              'rows.1.justification':
                'This is the sentence I hear most often in this room. It is good that you see it.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-77, '11:15'],
    exercise: 'EX-05',
    ready: true,
    reason: because(
      'You said that the numbers get talked about and the hallway does not. Here is a place for the hallway. Nothing of it is passed on; we decide together whether it is ever read aloud.',
      'Whenever you have an hour to yourself, and something kind planned afterwards.',
      'It may stir up more than you want on a working day. Stop when it is enough.',
      'One sentence about the moment that stays with you.',
    ),
    due: { day: -70 },
    parts: {
      rosalind: [
        handedIn([-71, '16:20'], sample('C1', 'EX-05', 'Rosalind'), {
          afterwards: found(3, 50),
          review: read(
            [-70, '09:40'],
            3,
            'I have read it slowly. I keep it here as you asked, and bring it to our meeting so that you can read it to Tobias yourself.',
            {
              'questionsIHave.0.question':
                'A question that deserves a full answer. I will ask Tobias to prepare it.',
            },
          ),
        }),
      ],
    },
    ended: {
      at: [-63, '18:10'],
      by: 'close',
      note: 'Read aloud in the session; Tobias listened and answered once.',
    },
  },
  {
    given: [-66, '12:00'],
    exercise: 'EX-06',
    reason: because(
      'Rosalind has said that she would hear an apology once it is whole. This helps you to own what you did and to ask for nothing in return.',
      'At the desk, on two evenings with a day between them.',
      'You may want to explain. Keep it shorter than what you own.',
      'Only the first box: what you did, beginning with "I".',
    ),
    due: { day: -59 },
    parts: {
      tobias: [
        handedIn([-60, '21:50'], sample('C1', 'EX-06', 'Tobias'), {
          afterwards: found(4, 45),
          review: read(
            [-58, '08:50'],
            3,
            'This can be said as it stands. Learn the first two sentences by heart, and let the rest be read.',
            { own: 'Nothing to add, nothing to take away.' },
          ),
        }),
      ],
    },
    ended: {
      at: [-56, '18:15'],
      by: 'close',
      note: 'Delivered in the session. Rosalind asked to keep the page.',
    },
  },
];
