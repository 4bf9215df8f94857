import { thoughtRecord, type ThoughtWords } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, drafted, found, handedIn, read, sample } from '../../story/tell';

const REASON = because(
  'You speak of yourself in sentences with "always" and "never". Let us take one at a time and hear both sides before you pass the verdict.',
  'After the group, on the tram, two stops before yours.',
  'You may feel that you do not deserve a fair hearing. Everybody gets one here.',
  'The sentence and one point against it.',
);

/** A record of one thought, due on a day and handed in two days before. */
function record(day: number, words: ThoughtWords, summary: string, comment?: string): HomeworkStory {
  return {
    given: [day - 7, '15:50'],
    exercise: 'EX-20',
    reason: REASON,
    due: { day },
    parts: {
      anselm: [
        handedIn([day - 2, '19:30'], thoughtRecord(words), {
          afterwards: found(3, 20, comment ? { comment } : {}),
          review: read([day, '14:40'], 3, summary),
        }),
      ],
    },
  };
}

/** From "I always ruin people" at ninety-five to fifty-five, and on. */
export const thoughts: readonly HomeworkStory[] = [
  record(
    -70,
    {
      situation: 'My nephew asked why I live alone.',
      hotThought: 'I always ruin people',
      belief: [95, 85],
      feelings: { ashamed: [9, 8], sad: [6, 6] },
      supports: ['She has moved away because of me'],
      against: ['My nephew sat down next to me'],
      balanced: 'I ruined a great deal for one person. My nephew only asked a question.',
      themes: ['shame'],
      next: 'nothing',
    },
    'Ten points, and a nephew who sat down. We go on collecting.',
  ),
  record(
    -56,
    {
      situation: 'The third party confirmed the instalment, without a greeting.',
      hotThought: 'Money is all I am good for',
      belief: [90, 75],
      feelings: { ashamed: [8, 7], lonely: [6, 5] },
      supports: ['There was no greeting'],
      against: ['We agreed that there would be none', 'My brother asked me to help him move'],
      balanced: 'No greeting is what she asked for. It says nothing about the rest of me.',
      themes: ['not_enough'],
      next: 'check_agreement',
    },
    'You read her silence as what it is: what she asked for.',
  ),
  {
    given: [-54, '15:50'],
    exercise: 'EX-20',
    reason: REASON,
    due: { day: -49 },
    parts: { anselm: [] },
    ended: { at: [-47, '14:40'], by: 'close', note: 'Missed, and he told me so himself.' },
  },
  record(
    -42,
    {
      situation: 'Pay-day. I stood at the machine for a quarter of an hour.',
      hotThought: 'I will never be safe with money',
      belief: [90, 70],
      feelings: { afraid: [8, 6], ashamed: [7, 5] },
      supports: ['I stood there'],
      against: ['I took out what was on the list', 'The site is blocked', 'I rang my brother from there'],
      balanced: 'I was afraid, and did what was on the list.',
      themes: ['doubt'],
      next: 'wait',
    },
    'Three things you did, against one that you felt. Write them on the list for next month.',
  ),
  record(
    -28,
    {
      situation: 'A colleague said: you of all people do the till.',
      hotThought: 'They all know what I am',
      belief: [88, 65],
      feelings: { ashamed: [8, 6] },
      supports: ['He looked at me'],
      against: ['He laughed and gave me the key', '?He may not know anything'],
      balanced: 'One colleague made a joke and handed me the key.',
      themes: ['shame'],
      next: 'nothing',
    },
    'And you took the key.',
  ),
  {
    given: [-19, '15:50'],
    exercise: 'EX-20',
    reason: REASON,
    due: { day: -12 },
    parts: {
      anselm: [
        handedIn([-14, '22:10'], sample('C7', 'EX-20', 'Anselm'), {
          afterwards: found(4, 25, {
            comment:
              'I wanted to write to her on her birthday. I did the plan for the urge and called my brother.',
          }),
          review: read(
            [-12, '14:30'],
            3,
            'From ninety to fifty-five on the hardest day of the year, and she was left in peace. That is what amends look like here.',
            {
              balanced: '"Most days now." I like that you did not round it up.',
            },
          ),
        }),
      ],
    },
  },
  {
    given: [-5, '15:50'],
    exercise: 'EX-20',
    reason: REASON,
    due: { day: 2 },
    parts: {
      anselm: [
        drafted([-2, '19:40'], 'thought', {
          knownOrFeared: 'feared',
          situation: 'They asked me to hold the collection money at the group.',
          hotThought: 'They do not know whom they are asking',
          belief: 70,
        }),
      ],
    },
  },
];
