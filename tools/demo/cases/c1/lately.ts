import { THERAPIST_NOTE } from '@reknit/exercises/model';
import { clearWords, kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, drafted, found, handedIn, read } from '../../story/tell';
import { CRITIC } from './middle';
import { ROSALIND, signsCheck, SIGNS_REASON } from './signs';

const CLEAR = because(
  'You both say that the talks about money have become easier. Let us try the same with something that is not money.',
  'At breakfast on a day off.',
  'Old habit: to wait until it is urgent.',
  'One sentence that begins with "When" and ends with a question.',
);
const LETTING_GO = because(
  'The urge to check comes less often now. When it comes, look at the thought once more, and then at what you did instead.',
  'In the evening, in your notebook corner.',
  'On good days it seems unnecessary. Those are the days that teach most.',
  'The thought, the two figures, one line of evidence.',
);

/** With what is for the therapist alone. */
const withNote = (note: string, words: Parameters<typeof thoughtRecord>[0]) => ({
  ...thoughtRecord(words),
  [THERAPIST_NOTE]: note,
});

/** The third month and today. */
export const lately: readonly HomeworkStory[] = [
  signsCheck([-28, '18:20'], -21, { rosalind: [[-24, '20:05'], 2], tobias: [[-22, '21:40'], 2] }),
  {
    given: [-28, '18:30'],
    exercise: 'EX-20',
    reason: LETTING_GO,
    due: { day: -14 },
    parts: {
      rosalind: [
        handedIn(
          [-17, '21:25'],
          thoughtRecord({
            situation: 'A brown envelope lay under the newspapers.',
            hotThought: 'He put it there so that I would not see it',
            belief: [60, 30],
            feelings: { anxious: [6, 3] },
            supports: ['It lay underneath'],
            against: ['I had put the newspapers down myself', 'It was addressed to both of us'],
            balanced: 'It lay under my own newspapers.',
            themes: ['suspicion'],
            next: 'nothing',
          }),
          {
            afterwards: found(4, 10),
            review: read([-14, '09:05'], 3, 'You can laugh about this one, you wrote. So may I.'),
          },
        ),
      ],
    },
  },
  {
    given: [-21, '18:05'],
    exercise: 'EX-17',
    reason: CRITIC,
    due: { day: -14 },
    parts: {
      tobias: [
        handedIn(
          [-16, '18:15'],
          kindness({
            hard: 'I bought a coat on sale and told her, and she went quiet.',
            spoke: 'Of course she went quiet.',
            criticism: [6, 3],
            friend: 'You told her. Her quiet is hers, and it may pass.',
            act: 'Walk home from the station',
            minutes: 10,
            pace: 'thank_you',
            face: 'That quiet is what she learned from me.',
          }),
          {
            afterwards: found(3, 10),
            review: read([-14, '09:15'], 3, 'You let her be quiet without repairing it. That is trust, too.'),
          },
        ),
      ],
    },
  },
  {
    given: [-14, '18:10'],
    exercise: 'EX-09',
    reason: CLEAR,
    due: { day: -7 },
    parts: {
      rosalind: [
        handedIn(
          [-9, '09:45'],
          clearWords({
            tension: [6, 3],
            situation:
              'For three Sundays we have talked about numbers and then each gone to a separate room.',
            feeling: { lonely: 5, hopeful: 4 },
            thought: 'I tell myself that the numbers are all that is left of us.',
            need: 'closeness',
            ask: 'Would you take a walk with me after the summary?',
            offer: 'I leave the folder at home.',
            said: { response: 'He already had his shoes on.', met: 'fully' },
          }),
          {
            afterwards: found(4, 15),
            review: read([-7, '09:00'], 3, 'Two sentences, and a walk. Well asked.'),
          },
        ),
      ],
    },
  },
  {
    given: [-11, '12:30'],
    exercise: 'EX-20',
    reason: LETTING_GO,
    due: { day: -4 },
    parts: {
      rosalind: [
        handedIn(
          [-5, '21:10'],
          withNote(
            'I was almost sad that there was nothing to check. I do not know whom else to tell that.',
            {
              situation: 'Tuesday. I noticed in bed that I had not opened the bank app all day.',
              hotThought: 'If I stop looking, it will happen again',
              belief: [45, 10],
              feelings: { anxious: [5, 1] },
              supports: ['It happened while I was not looking'],
              against: ['I looked every day for a month and found nothing', 'He brings the figures himself'],
              balanced: 'Looking did not prevent it then. His telling does, now.',
              themes: ['doubt'],
              next: 'nothing',
            },
          ),
          {
            afterwards: found(4, 10, { comment: 'I noticed I did not check the app on Tuesday.' }),
            review: read([-4, '08:45'], 3, 'Read your last line to yourself once more.', {
              balanced: 'This sentence is worth a place on the fridge.',
            }),
          },
        ),
      ],
    },
  },
  {
    given: [-4, '18:10'],
    exercise: 'EX-02',
    reason: SIGNS_REASON,
    due: { day: 3 },
    parts: {
      rosalind: [handedIn([-1, '20:20'], ROSALIND[3] ?? {}, { afterwards: found(3, 10) })],
      tobias: [
        drafted([-1, '22:15'], 'secrecy', {
          communicationOwn: { keptBack: 1, steeredAway: 1, endedTalk: 1 },
          communicationFrom: { guarded: 1, offLimits: 0, foundOutLate: 1 },
        }),
      ],
    },
  },
  {
    given: [-4, '18:15'],
    exercise: 'EX-20',
    reason: LETTING_GO,
    due: { day: 1 },
    parts: { rosalind: [] },
  },
  {
    given: [-4, '18:20'],
    exercise: 'EX-17',
    reason: because(
      'You have put much strength into watching. Let some of it go back to you.',
      'On Saturday morning, with the door closed.',
      'It may feel idle. It is not.',
      'One kind thing of five minutes.',
    ),
    due: { day: 6 },
    parts: { rosalind: [] },
  },
  {
    given: [-3, '12:10'],
    exercise: 'EX-09',
    reason: CLEAR,
    due: { day: 1, time: '20:00' },
    parts: { tobias: [] },
  },
];
