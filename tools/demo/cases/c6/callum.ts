import { clearWords } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read, sample } from '../../story/tell';

const SAY_IT = because(
  'You told me that you stop looking forward to things. One sentence, said before Saturday, so that you do not have to guess.',
  'On your bed, Wednesday after training.',
  'It may feel as if you had to look after him. You do not: it is only about what you need.',
  'One line, even if you do not send it.',
);

/** What he needs to know before Saturday. */
export const callum: readonly HomeworkStory[] = [
  {
    given: [-54, '16:20'],
    exercise: 'EX-01',
    reason: because(
      'Everybody has told you what you should think about it. I would like to know what you think.',
      'Anywhere with headphones on.',
      'You may think there is a wrong answer. There is none.',
      'Two things you could see on an ordinary Saturday.',
    ),
    due: { day: -47 },
    parts: {
      callum: [
        handedIn(
          [-50, '17:45'],
          {
            definition: 'That when he says Saturday, it is Saturday, and I do not have to check.',
            lookLike: ['He is there when he said', 'He texts before, not after'],
            whyItMatters: 'I could tell my friends yes or no.',
            values: [
              { value: 'reliability', rank: 1, shownBy: 'Turns up on time' },
              { value: 'respect', rank: 2, shownBy: 'Asks what I want to do' },
              { value: 'humour', rank: 3, shownBy: 'Does not make it heavy' },
            ],
            ownConduct: [
              { valueRef: 'reliability', livedThisMonth: 7 },
              { valueRef: 'respect', livedThisMonth: 5 },
              { valueRef: 'humour', livedThisMonth: 6 },
            ],
            intention: 'I say when something annoys me.',
          },
          {
            afterwards: found(2, 20),
            review: read([-47, '16:10'], 3, 'Clear. Nobody needs to explain to you what trust is.'),
          },
        ),
      ],
    },
  },
  {
    given: [-47, '16:20'],
    exercise: 'EX-05',
    ready: true,
    reason: because(
      'You said: he does not know what it is like. Here you can write it, and I keep it. He does not get it unless you want him to.',
      'When you feel like it, on your phone if that is easier.',
      'You may think that it makes trouble. Nothing happens with it without you.',
      'One line about one Saturday.',
    ),
    due: { day: -40 },
    parts: {
      callum: [
        handedIn([-43, '21:20'], sample('C6', 'EX-05', 'Callum'), {
          afterwards: found(3, 15),
          review: read(
            [-40, '16:00'],
            3,
            'I keep it. A message before ten: that is a fair thing to ask, and I will help you to ask it.',
          ),
        }),
      ],
    },
    ended: { at: [-40, '16:20'], by: 'close', note: 'Held by the therapist.' },
  },
  {
    given: [-37, '16:30'],
    exercise: 'EX-09',
    reason: SAY_IT,
    due: { day: -30 },
    parts: {
      callum: [
        handedIn(
          [-32, '18:10'],
          clearWords({
            tension: [7, 5],
            situation: 'He asked in the car how school is, five times.',
            feeling: { angry: 5, sad: 3 },
            thought: 'I tell myself that he asks because he does not know what else to say.',
            need: 'space',
            ask: 'Can we put music on and talk when we are there?',
            said: { response: 'He let me choose the music.', met: 'fully' },
          }),
          {
            afterwards: found(3, 10),
            review: read([-30, '16:00'], 3, 'Short and doable. He did it, and you noticed.'),
          },
        ),
      ],
    },
  },
  {
    given: [-26, '16:40'],
    exercise: 'EX-09',
    reason: SAY_IT,
    due: { day: -19 },
    parts: {
      callum: [
        handedIn([-18, '08:10'], sample('C6', 'EX-09', 'Callum'), {
          afterwards: found(3, 12),
          review: read(
            [-18, '16:00'],
            3,
            'You said it, and he kept it all but once. You can say the same line again.',
            {
              brokenRecord: 'Keep exactly this line.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-34, '16:10'],
    exercise: 'EX-17',
    reason: because(
      'You said that you are annoyed with yourself for being annoyed. This is ten minutes against that.',
      'After training, on the bus.',
      'It may seem silly. You need not tell anybody.',
      'One sentence in your head.',
    ),
    due: { day: -27 },
    parts: { callum: [] },
    ended: { at: [-25, '16:00'], by: 'close', note: 'Not for him, and that is fine.' },
  },
  {
    given: [-8, '16:35'],
    exercise: 'EX-17',
    reason: because(
      'You asked whether there is anything for the night before Saturday. This is short. Leave it if it does not fit.',
      'On Friday night.',
      'You may not feel like it.',
      'Read it once.',
    ),
    due: { day: 0 },
    parts: { callum: [{ did: 'decline', at: [-2, '18:45'] }] },
  },
  {
    given: [-3, '16:20'],
    exercise: 'EX-09',
    reason: SAY_IT,
    due: { day: 3 },
    parts: { callum: [] },
  },
  {
    given: [-8, '16:30'],
    exercise: 'EX-09',
    reason: SAY_IT,
    due: { day: -1 },
    parts: {
      callum: [
        handedIn(
          [-2, '18:40'],
          clearWords({
            tension: [4, 2],
            situation: 'He wants me to meet his new neighbours on Saturday.',
            feeling: { anxious: 3 },
            thought: 'I tell myself that Saturday turns into his thing.',
            need: 'clarity',
            ask: 'Can we do the first two hours just us and then say hello to them?',
            ifNo: 'I come later and stay for the match.',
          }),
          { afterwards: found(3, 10) },
        ),
      ],
    },
  },
];
