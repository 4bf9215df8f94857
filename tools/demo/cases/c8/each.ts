import { clearWords, kindness } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, gaveBack, handedIn, read } from '../../story/tell';

const BEFORE_THE_TRIP = because(
  'You bring it up on the evening before the flight, when it is too late to change anything. One sentence, as soon as you see it.',
  'At the calendar, with your coffee.',
  'You may want to see first whether it goes away by itself.',
  'The request, in a message.',
);

function asking(day: number, words: Parameters<typeof clearWords>[0], summary: string): HomeworkStory {
  return {
    given: [day - 7, '10:20'],
    exercise: 'EX-09',
    reason: BEFORE_THE_TRIP,
    due: { day },
    parts: {
      hana: [
        handedIn([day - 2, '19:50'], clearWords(words), {
          afterwards: found(3, 20),
          review: read([day, '10:00'], 2, summary),
        }),
      ],
    },
  };
}

/** What each of them worked on alone, in seven weeks. */
export const each: readonly HomeworkStory[] = [
  {
    given: [-56, '10:40'],
    exercise: 'EX-04',
    reason: because(
      'There is a moment at work in which you say yes. Let us find it, with the three trips in hand.',
      'On the flight home.',
      'You may describe your boss. Describe your own mouth.',
      'The first of the three.',
    ),
    due: { day: -49 },
    parts: {
      priya: [
        handedIn(
          [-50, '23:30'],
          {
            eventRef: 'The three trips',
            rows: [
              {
                whatHappened:
                  'I agreed in the meeting to fly on the 12th and put it into the calendar that night.',
                choicePoint: 'I could have said: I answer tomorrow.',
                otherPersonImpact: 'She read it at breakfast and went to the funeral alone.',
                howIKnow: 'they_told_me',
                justification: 'It would have been the end of the project.',
              },
            ],
            stillHidden: false,
            importance: 8,
            confidence: 4,
            readiness: 6,
          },
          {
            afterwards: found(2, 30),
            review: read(
              [-48, '09:30'],
              2,
              '"I answer tomorrow." Three words to carry into the next meeting.',
            ),
          },
        ),
      ],
    },
  },
  asking(
    -42,
    {
      tension: [6, 4],
      situation: 'On Tuesday the calendar showed three nights away. I had not heard of it.',
      feeling: { disappointed: 6, lonely: 4 },
      thought: 'I tell myself that I come after everything else.',
      need: 'clarity',
      ask: 'Would you tell me about travel on the day you book it?',
      offer: 'I answer the same day whether it works for me.',
      ifNo: 'I plan my own week without asking first.',
      said: { response: 'She called from the airport to tell me herself.', met: 'partly' },
    },
    'Asked in time, and answered in part. Next time the same sentence, word for word.',
  ),
  {
    given: [-40, '10:10'],
    exercise: 'EX-06',
    reason: because(
      'Hana has said that she would like to hear it. Prepare it here, and keep the project out of it.',
      'At home, not in a hotel.',
      'You may promise never to travel. Promise what you can keep.',
      'What happened on the day of the funeral.',
    ),
    due: { day: -30 },
    parts: {
      priya: [
        handedIn(
          [-32, '22:50'],
          {
            own: 'I am sorry if the trips were hard for you, but I had no choice.',
            regret: 'I know you were upset about the funeral.',
            explain:
              'My work decides these things and I cannot say no every time without losing the project and the team that depends on me.',
            change: 'I travel less where I can.',
            repair: ['I will make more time.'],
            ask: 'none',
            form: 'spoken',
            recipientWants: 'yes',
          },
          {
            afterwards: found(1, 15, { obstacles: ['did_not_want_to'] }),
            review: gaveBack(
              [-30, '09:30'],
              'The explanation is longer than what you own. In your inventory you named the moment yourself: start there. There is no hurry.',
              {
                own: 'What would be left if you took out "if" and everything after "but"?',
              },
            ),
          },
        ),
      ],
    },
    ended: { at: [-14, '17:35'], by: 'withdraw', note: 'Taken back when Priya left.' },
  },
  asking(
    -28,
    {
      tension: [7, 6],
      situation: 'The trip in October was in the calendar on Sunday; she had known since Thursday.',
      feeling: { disappointed: 7, angry: 4 },
      thought: 'I tell myself that three days are an answer, too.',
      need: 'honesty',
      ask: 'Would you say it on the day, even when you do not know yet how I will take it?',
      ifNo: 'I go to my sister for that week.',
      said: { response: 'She said that she cannot promise it.', met: 'no' },
    },
    'A no, said plainly. It hurts, and you know where you stand. Let us think about what you do with it.',
  ),
  {
    given: [-47, '10:15'],
    exercise: 'EX-09',
    reason: because(
      'One sentence at work, "I answer tomorrow", and then the question at home.',
      'In the meeting, with the sentence on a card.',
      'The yes is faster than you are.',
      'The card in your pocket.',
    ),
    due: { day: -40 },
    parts: { priya: [] },
    ended: { at: [-38, '09:30'], by: 'close', note: 'Not begun.' },
  },
  {
    given: [-30, '10:00'],
    exercise: 'EX-17',
    reason: because(
      'You work until nothing can be felt. Ten minutes before the next flight.',
      'At the gate.',
      'There is always one more message.',
      'Shut the laptop.',
    ),
    due: { day: -23 },
    parts: { priya: [] },
    ended: { at: [-21, '09:30'], by: 'close', note: 'Not begun. She asked for less.' },
  },
  {
    given: [-28, '10:30'],
    exercise: 'EX-17',
    reason: because(
      'You watch over a calendar that is not yours, and blame yourself for watching. Put it down for ten minutes.',
      'In the evening, with the laptop shut.',
      'You may feel that it is giving up. It is a rest.',
      'One kind act.',
    ),
    due: { day: -20 },
    parts: {
      hana: [
        handedIn(
          [-22, '21:30'],
          kindness({
            hard: 'I refreshed the calendar nine times on Sunday.',
            spoke: 'You are pathetic.',
            criticism: [8, 6],
            friend: 'You want to know where you stand. That is not pathetic.',
            act: 'Ring my sister',
            minutes: 10,
            pace: 'slower',
          }),
          {
            afterwards: found(3, 10),
            review: read([-20, '10:00'], 2, 'Wanting to know where one stands is not a weakness.'),
          },
        ),
      ],
    },
  },
];
