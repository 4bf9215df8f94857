import { clearWords, kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';
import { PLAINLY, transfer } from './beginning';
import { signsCheck } from './signs';

const LISBON = 'Europe/Lisbon';
const VANCOUVER = 'America/Vancouver';

/** Four instalments, a move across nine time zones, and the end. */
export const later: readonly HomeworkStory[] = [
  signsCheck(
    [-66, '09:10'],
    { kwabena: [-61, '18:50'], felix: [-60, '22:00'], read: [-58, '09:00'] },
    1,
    'Less in every area. What is left is the waiting between two dates.',
  ),
  {
    given: [-59, '09:30'],
    exercise: 'EX-09',
    reason: PLAINLY,
    due: { day: -52, timeZone: LISBON },
    parts: {
      kwabena: [
        handedIn([-54, '12:15'], transfer(-52), {
          afterwards: found(4, 15),
          review: read(
            [-51, '09:00'],
            3,
            'A sum, a day, and what you will do yourself. He sent it a day early.',
            {
              'request.what': 'Two ways out, both of them doable. That is a fair request.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-58, '09:20'],
    exercise: 'EX-17',
    reason: because(
      'You pay, and go on calling yourself names. The instalments are the repair; the names are not.',
      'In the evening, after the transfer.',
      'You may find it soft. Try it once with the sound off.',
      'What you would say to your sister.',
    ),
    due: { day: -50, timeZone: LISBON },
    parts: {
      felix: [
        handedIn(
          [-53, '21:20'],
          kindness({
            hard: 'I had to write that the instalment comes two days late.',
            spoke: 'Here we go again.',
            criticism: [7, 4],
            friend: 'You wrote before noon and named the day. That is not again.',
            act: 'Walk down to the water',
            minutes: 10,
            face: 'That two days are two days.',
            pace: 'thank_you',
          }),
          {
            afterwards: found(3, 10),
            review: read([-50, '09:10'], 3, '"That is not again." I would keep that.'),
          },
        ),
      ],
    },
  },
  {
    given: [-51, '09:30'],
    exercise: 'EX-20',
    reason: because(
      'When a message stays unanswered for an evening, an old sum starts in your head. Let us check it.',
      'Before you write the second message.',
      'You may want to be right about him.',
      'The thought, and two figures.',
    ),
    due: { day: -44, timeZone: LISBON },
    parts: {
      kwabena: [
        handedIn(
          [-47, '22:40'],
          thoughtRecord({
            situation: 'No answer since yesterday noon, and the instalment is due on Thursday.',
            hotThought: 'He is going to disappear again',
            belief: [70, 30],
            feelings: { worried: [6, 3], angry: [5, 3] },
            supports: ['He did it twice, two years ago'],
            against: ['He told me that he is packing', 'Two instalments came on the day'],
            balanced: 'He is packing. If Thursday passes without a word I ring him.',
            themes: ['doubt'],
            next: 'wait',
          }),
          {
            afterwards: found(3, 15),
            review: read(
              [-44, '09:00'],
              3,
              'Thursday brought the money, you write. And the plan was ready if it had not.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-37, '09:10'],
    exercise: 'EX-09',
    reason: because(
      'You live nine hours apart now. What used to be said in passing needs a sentence and an hour.',
      'In your morning, before the workshop in Lisbon closes.',
      'You may think he knows. He sleeps while you work.',
      'One line: seen, answer tomorrow.',
    ),
    due: { day: -30, timeZone: VANCOUVER },
    parts: {
      felix: [
        handedIn(
          [-32, '17:40'],
          clearWords({
            tension: [6, 3],
            situation: 'Three orders came in while I slept, and he answered all of them alone.',
            feeling: { guilty: 5, worried: 4 },
            thought: 'I tell myself that he keeps count again.',
            need: 'clarity',
            ask: 'Could we keep one call on Sundays at 20:00 your time, and leave orders until then?',
            offer: 'I do the accounts of the week before the call.',
            ifNo: 'I take the orders of every second week.',
            said: { response: 'He put it into both calendars while we spoke.', met: 'fully' },
          }),
          {
            afterwards: found(4, 20),
            review: read([-30, '09:00'], 3, 'A call in both calendars is worth more than a good intention.'),
          },
        ),
      ],
    },
  },
  signsCheck(
    [-33, '09:20'],
    { kwabena: [-29, '19:00'], felix: [-27, '18:20'], read: [-25, '09:00'] },
    2,
    'Almost nothing left to raise. You name being included now: a good sign, and a reason to plan the summer.',
  ),
  {
    given: [-23, '09:00'],
    exercise: 'EX-09',
    reason: PLAINLY,
    due: { day: -16, timeZone: LISBON },
    parts: {
      kwabena: [
        handedIn(
          [-19, '07:45'],
          clearWords({
            tension: [5, 2],
            situation: 'The last 900 came on Monday, with a joke in the reference line.',
            feeling: { relieved: 7 },
            thought: 'I tell myself that now we need a reason to talk.',
            need: 'fun',
            ask: 'Would you talk with me for ten minutes on Sundays about anything but work?',
            offer: 'I bring the bad jokes.',
            said: { response: 'He said that he had been waiting for that.', met: 'fully' },
          }),
          {
            afterwards: found(4, 10),
            review: read([-16, '09:00'], 3, 'From a knot to a joke. We can begin to think about an end.'),
          },
        ),
      ],
    },
    ended: { at: [-12, '08:45'], by: 'close', note: 'All four instalments paid.' },
  },
];
