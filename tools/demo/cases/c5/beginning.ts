import { onDay } from '../../calendar';
import { clearWords } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read, sample } from '../../story/tell';
import { signsCheck } from './signs';

const LISBON = 'Europe/Lisbon';
export const PLAINLY = because(
  'Said early, a thing about money is small. One sentence each time something is due and does not come.',
  'At the workbench, before you open the messages.',
  'You may wait for a better moment. There is none.',
  'The request, in one line.',
);

/** What trust is between them, and what each of them did. */
export const beginning: readonly HomeworkStory[] = [
  {
    given: [-97, '09:10'],
    exercise: 'EX-01',
    reason: because(
      'You have never had to say what you expect from each other. Now is a good time.',
      'Each where he thinks best; one of you said: on the ferry.',
      'Fifteen years make it feel obvious. Write the obvious down.',
      'Two things one could see on an ordinary day.',
    ),
    due: { day: -90, timeZone: LISBON },
    parts: {
      kwabena: [
        handedIn(
          [-93, '08:20'],
          {
            definition: 'That I can lend something and forget about it, because he does not.',
            lookLike: ['A call back within a day', 'He brings up the money before I do'],
            whyItMatters: 'I could be generous again without counting.',
            loyaltyWhenAbsent: 'We speak about each other as if the other were in the room.',
            keepingConfidences: 'What we earn, and what my family costs me.',
            values: [
              { value: 'reliability', rank: 1, shownBy: 'Pays on the agreed day' },
              { value: 'fairness', rank: 2, shownBy: 'Splits the dull work too' },
              { value: 'humour', rank: 3, shownBy: 'We laugh once a week' },
            ],
            ownConduct: [
              { valueRef: 'reliability', livedThisMonth: 8 },
              { valueRef: 'fairness', livedThisMonth: 6 },
              { valueRef: 'humour', livedThisMonth: 3 },
            ],
            intention: 'I name a sum once, and with a date.',
          },
          {
            afterwards: found(3, 25),
            review: read(
              [-90, '09:00'],
              3,
              'Humour in third place, lived at three. I would not lose sight of that one.',
            ),
          },
        ),
      ],
      felix: [
        handedIn(
          [-91, '22:30'],
          {
            definition: 'That a mistake of mine is told to me first, and to nobody else before.',
            lookLike: ['He rings me when he is angry', 'Clients hear the same from both of us'],
            whyItMatters: 'I would not have to work out who knows what before I enter a room.',
            loyaltyWhenAbsent: 'Silence is fine. Stories are not.',
            values: [
              { value: 'loyalty', rank: 1, shownBy: 'Speaks to me, not about me' },
              { value: 'honesty', rank: 2, shownBy: 'Says the sum out loud' },
              { value: 'patience', rank: 3, shownBy: 'Gives me a day to answer' },
            ],
            ownConduct: [
              { valueRef: 'loyalty', livedThisMonth: 7 },
              { valueRef: 'honesty', livedThisMonth: 4 },
              { valueRef: 'patience', livedThisMonth: 6 },
            ],
            intentionForm: 'if_then',
            intentionPlan: { if: 'I cannot pay on the day', then: 'write the new date before noon' },
          },
          {
            afterwards: found(3, 30),
            review: read([-90, '09:10'], 3, 'Your plan has an hour in it. That is what makes it a plan.'),
          },
        ),
      ],
    },
  },
  signsCheck(
    [-94, '09:00'],
    { kwabena: [-90, '19:10'], felix: [-86, '21:45'], read: [-85, '09:05'] },
    0,
    'You both name promises first, from two sides. That is where we begin.',
  ),
  {
    given: [-88, '09:20'],
    exercise: 'EX-04',
    reason: because(
      'You each did something. This is for your half of it, and only yours.',
      'On an evening without work, in one sitting if you can.',
      'You may begin to write about him. Turn the page then.',
      'One row with the first date that passed.',
    ),
    due: { day: -80, timeZone: LISBON },
    parts: {
      felix: [
        handedIn(
          [-83, '22:10'],
          {
            eventRef: 'The loan and the two dates',
            area: ['money'],
            rows: [
              {
                whatHappened: 'On the agreed day I did not transfer anything and did not write.',
                choicePoint: 'That morning I could have written: not today, on the 20th.',
                otherPersonImpact: 'He had to run after his own money.',
                howIKnow: 'they_told_me',
                justification: 'He earns more than I do.',
              },
              {
                whatHappened: 'I answered his second message after nine days.',
                choicePoint: 'Each of the nine evenings.',
                otherPersonImpact: 'He began to speak about it with others.',
                howIKnow: 'i_observed',
                justification: 'Without the money there is nothing to say.',
              },
            ],
            stillHidden: false,
            importance: 9,
            confidence: 6,
            readiness: 8,
          },
          {
            afterwards: found(3, 45),
            review: read(
              [-80, '09:30'],
              3,
              'You kept to your own half. The excuses are on the page and nowhere else, where they belong.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-80, '09:40'],
    exercise: 'EX-06',
    reason: because(
      'There is something to say before the first instalment, so that it is not only a transfer.',
      'At your desk; read it aloud once before you hand it in.',
      'You may want to mention what he said to the clients. That is his to bring.',
      'One sentence that begins with "I".',
    ),
    due: { day: -73, timeZone: LISBON },
    parts: {
      felix: [
        handedIn(
          [-76, '20:50'],
          {
            own: 'I let two dates pass and left your messages unanswered for nine days.',
            regret:
              'You had to run after your own money and felt like a fool for having lent it. I am sorry for it.',
            change: 'I write before noon when something cannot be paid, and I name the new date myself.',
            repair: ['I pay four times 900 euros, every second week.'],
            repayment: { sum: { amount: 360000, currency: 'EUR' }, by: onDay(-20) },
            ask: 'none',
            form: 'spoken',
            recipientWants: 'yes',
          },
          {
            afterwards: found(3, 40),
            review: read([-73, '09:10'], 3, 'It can be said on Sunday’s call. Let him have the last word.'),
          },
        ),
      ],
    },
    ended: {
      at: [-70, '08:50'],
      by: 'close',
      note: 'Said on the call; Kwabena thanked him and said no more.',
    },
  },
  {
    given: [-81, '09:40'],
    exercise: 'EX-09',
    reason: PLAINLY,
    due: { day: -75, timeZone: LISBON },
    parts: { felix: [] },
    ended: { at: [-73, '09:15'], by: 'close', note: 'Missed; he wrote the apology instead.' },
  },
  {
    given: [-73, '09:20'],
    exercise: 'EX-09',
    reason: PLAINLY,
    due: { day: -66, timeZone: LISBON },
    parts: {
      kwabena: [
        handedIn(
          [-68, '07:50'],
          clearWords({
            tension: [8, 6],
            situation: 'A client asked me whether Felix and I still work together.',
            feeling: { ashamed: 6, angry: 3 },
            thought: 'I tell myself that I started that question.',
            need: 'fairness',
            ask: 'Would you let me ring both of them and say that I spoke out of turn?',
            offer: 'I tell you afterwards what was said, word for word.',
            said: { response: 'He asked to be told which two. Then he agreed.', met: 'fully' },
          }),
          {
            afterwards: found(3, 20),
            review: read(
              [-66, '09:00'],
              3,
              'You asked before you repaired. That was the part that was missing in winter.',
            ),
          },
        ),
      ],
    },
  },
];

/** The transfer of his own example: the date he asked for lay in that week. */
export function transfer(friday: number) {
  const answers = sample('C5', 'EX-09', 'Kwabena');
  const request = answers['request'] as Readonly<Record<string, unknown>>;
  return { ...answers, request: { ...request, byWhen: onDay(friday) } };
}
