import { clearWords, kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';
import { signsCheck } from './signs';

const THOUGHTS = because(
  'When the urge to check comes, put the thought on the table first. We want to know which of your thoughts the evidence carries, and which the fear.',
  'On the sofa, as soon as you notice the urge, before you take the phone.',
  'The urge wants to be obeyed at once. Writing two lines delays it, and that is already enough.',
  'The thought and how far you believe it, nothing else.',
);

export const CRITIC = because(
  'You go on punishing yourself in silence, and silence is what got you here. This is practice in being firm and kind at once.',
  'After work, in the car, before you drive home.',
  'It may sound like an excuse to you. The last question is there so that it is none.',
  'Say to yourself what you would say to your brother.',
);

/** The second month: thoughts, pace, and the first things said aloud. */
export const middle: readonly HomeworkStory[] = [
  {
    given: [-63, '18:20'],
    exercise: 'EX-20',
    reason: THOUGHTS,
    due: { day: -56 },
    parts: {
      rosalind: [
        handedIn(
          [-58, '07:35'],
          thoughtRecord({
            situation: 'He went to the letter box in his slippers before breakfast.',
            hotThought: 'There is another letter and he is hiding it',
            belief: [80, 65],
            feelings: { anxious: [8, 7], angry: [5, 5] },
            supports: ['It happened like that once'],
            against: ['He came back with the newspaper', '?He may want to be first so that I need not'],
            balanced: 'I saw him fetch the paper. What else he fetched I do not know, and I can ask.',
            themes: ['suspicion'],
            next: 'ask',
          }),
          {
            afterwards: found(3, 15),
            review: read(
              [-55, '10:00'],
              2,
              'You asked instead of checking. Keep this one: it is the pattern we are after.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-63, '18:25'],
    exercise: 'EX-17',
    reason: CRITIC,
    due: { day: -56 },
    parts: {
      tobias: [
        handedIn(
          [-57, '18:05'],
          kindness({
            hard: 'She read her page aloud and her voice shook.',
            spoke: 'You did that to her. You do not get to be tired.',
            criticism: [8, 7],
            friend: 'You stayed in the room. That was the thing to do.',
            act: 'Ten minutes with the window open before I drive',
            minutes: 10,
            pace: 'still_here',
            face: 'That she carried it alone in the hallway.',
          }),
          {
            afterwards: found(2, 12),
            review: read([-55, '10:10'], 2, 'Firm and kind in one breath. That is harder than either.'),
          },
        ),
      ],
    },
  },
  signsCheck([-56, '18:30'], -49, { rosalind: [[-52, '20:40'], 1], tobias: [[-50, '21:15'], 1] }),
  {
    given: [-49, '18:10'],
    exercise: 'EX-09',
    reason: because(
      'You notice early when something is off, and say it late. One thing a week, in one sentence, while it is still small.',
      'On Saturday, before the shopping.',
      'You may want to prepare until it is perfect. It only has to be true.',
      'One request, spoken or not.',
    ),
    due: { day: -42 },
    parts: {
      rosalind: [
        handedIn(
          [-44, '11:20'],
          clearWords({
            tension: [8, 6],
            situation: 'On Wednesday a parcel came that I had not heard of.',
            feeling: { anxious: 6, hurt: 4 },
            thought: 'I tell myself that it begins again.',
            need: 'clarity',
            ask: 'Would you tell me about orders over fifty on the day you place them?',
            offer: 'I do the same with mine.',
            ifNo: 'I look at the shared account on Sundays only.',
            said: { response: 'He had forgotten to say it. He put it on the list at once.', met: 'fully' },
          }),
          {
            afterwards: found(3, 20),
            review: read(
              [-42, '09:30'],
              3,
              'A request one can keep. And you offered the same, which made it fair.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-49, '18:15'],
    exercise: 'EX-20',
    reason: THOUGHTS,
    due: { day: -42 },
    parts: {
      rosalind: [
        handedIn(
          [-45, '22:10'],
          thoughtRecord({
            situation: 'He was quiet at supper and looked at his phone twice.',
            hotThought: 'He has bought something again',
            belief: [75, 55],
            feelings: { anxious: [8, 6] },
            supports: ['When he is quiet it was money, before'],
            against: ['His shift changed this week', 'The Sunday summary was complete'],
            balanced: 'He was quiet. I know of one reason, and I have seen the numbers.',
            themes: ['suspicion', 'doubt'],
            next: 'wait',
          }),
          { afterwards: found(3, 15), review: read([-42, '09:40'], 2, 'You waited, and nothing broke.') },
        ),
      ],
    },
  },
  {
    given: [-42, '18:10'],
    exercise: 'EX-17',
    reason: CRITIC,
    due: { day: -35 },
    parts: {
      tobias: [
        handedIn(
          [-37, '18:20'],
          kindness({
            hard: 'A reminder fee came. I had to say it on the phone, she was at work.',
            spoke: 'You cannot even do this properly.',
            criticism: [7, 5],
            friend: 'You told her within the hour. Two years ago you would have waited a month.',
            act: 'Fried eggs, sitting down',
            minutes: 10,
            face: 'That she flinches when the phone rings at work.',
          }),
          {
            afterwards: found(3, 10, { comment: 'I said it the same evening, my hands shook.' }),
            review: read([-35, '08:55'], 3, 'Shaking hands and an honest sentence go together for a while.'),
          },
        ),
      ],
    },
  },
  {
    given: [-35, '18:05'],
    exercise: 'EX-09',
    reason: because(
      'You have practised telling. Now one thing you would like to ask for, which you find harder.',
      'On Sunday, after the summary.',
      'You may think that you have no right to ask for anything yet.',
      'One wish, written down and not said.',
    ),
    due: { day: -28 },
    parts: { tobias: [] },
    ended: { at: [-26, '09:00'], by: 'close', note: 'Not begun. We spoke about the right to ask instead.' },
  },
  {
    given: [-35, '18:10'],
    exercise: 'EX-20',
    reason: THOUGHTS,
    due: { day: -28 },
    parts: {
      rosalind: [
        handedIn(
          [-31, '07:50'],
          thoughtRecord({
            situation: 'The bank sent an e-mail with a new password.',
            hotThought: 'He has opened another account',
            belief: [70, 45],
            feelings: { anxious: [7, 4] },
            supports: ['I did not know of the first one either'],
            against: ['The mail says it is for the shared account', 'He forwarded it to me himself'],
            balanced: 'A password changed. He sent it to me before I could find it.',
            themes: ['suspicion'],
            next: 'check_agreement',
          }),
          {
            afterwards: found(3, 12),
            review: read([-28, '09:20'], 3, 'The evidence is doing the work here, not reassurance.'),
          },
        ),
      ],
    },
  },
];
