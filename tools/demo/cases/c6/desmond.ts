import { kindness, thoughtRecord } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, gaveBack, handedIn, read } from '../../story/tell';

const FIRM_AND_KIND = because(
  'When a Saturday fails you punish yourself so thoroughly that nothing is left over for Callum. Look at it, be fair to yourself, and then do the next thing.',
  'In the van, before you drive off.',
  'You may want to fix it at once. Ten minutes first.',
  'What you would tell a mate.',
);

/** What he looks at before he speaks, and how he goes on afterwards. */
export const desmond: readonly HomeworkStory[] = [
  {
    given: [-52, '12:10'],
    exercise: 'EX-04',
    reason: because(
      'Before you speak with Callum about it, sort it out here: what happened, where you had a choice, and what it did.',
      'In two evenings at the kitchen table.',
      'You may list your reasons first. They have a box at the end.',
      'The last Saturday, in one row.',
    ),
    due: { day: -45 },
    parts: {
      desmond: [
        handedIn(
          [-46, '22:30'],
          {
            eventRef: 'The Saturdays since spring',
            rows: [
              {
                whatHappened: 'I said eleven, worked until two and wrote at two.',
                choicePoint: 'On Friday at nine, when the job ran over, I could have called.',
                otherPersonImpact: 'He sat with his bag packed for three hours.',
                howIKnow: 'they_told_me',
                justification: 'He will understand, it is for the money.',
              },
              {
                whatHappened: 'I promised the match and forgot it.',
                choicePoint: 'When he sent me the time, I could have written it down.',
                otherPersonImpact: 'He told his team that I was ill.',
                howIKnow: 'they_told_me',
              },
            ],
            inMyRole: 'I am his father. Turning up is my job, not a favour.',
            circumstances: 'Two jobs since the separation, and an hour of driving.',
            stillHidden: false,
            importance: 10,
            confidence: 4,
            readiness: 8,
          },
          {
            afterwards: found(3, 60),
            review: read(
              [-44, '12:00'],
              3,
              'Two rows, both his to hear one day. You put the circumstances where they explain and do not excuse.',
              {
                'rows.0.choicePoint': 'Friday at nine. We build the plan on this minute.',
              },
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-40, '12:20'],
    exercise: 'EX-17',
    reason: FIRM_AND_KIND,
    due: { day: -33 },
    parts: {
      desmond: [
        handedIn(
          [-36, '17:20'],
          kindness({
            hard: 'He did not pick up, three evenings in a row.',
            spoke: 'You have lost him, well done.',
            criticism: [8, 7],
            friend: 'He is sixteen and angry. Be there on Saturday, that is all.',
            act: 'Ten minutes at the river after work',
            minutes: 10,
            face: 'That he packed his bag and waited.',
            pace: 'You do not have to answer today.',
          }),
          {
            afterwards: found(2, 10),
            review: read([-33, '12:10'], 2, 'Be there on Saturday, that is all. I could not say it better.'),
          },
        ),
      ],
    },
  },
  {
    given: [-33, '12:30'],
    exercise: 'EX-06',
    reason: because(
      'He has not asked for an apology. Write it anyway, so that it is ready, and so that it does not come out in pieces.',
      'On Sunday, when you are alone.',
      'You may promise too much. Promise what you can keep for a month.',
      'What you did on one Saturday.',
    ),
    due: { day: -24 },
    parts: {
      desmond: [
        handedIn(
          [-29, '20:15'],
          {
            own: 'I am sorry that Saturdays got cancelled, but work is what it is.',
            regret: 'I know it was not nice for you.',
            change: 'I try harder.',
            repair: ['I make it up to you.'],
            ask: 'none',
            form: 'spoken',
            recipientWants: 'not_known',
          },
          {
            afterwards: found(1, 20, { obstacles: ['too_hard'] }),
            review: gaveBack(
              [-27, '12:00'],
              'Here the work speaks. In your inventory you spoke yourself: "I said eleven and I was not there." Take it from there.',
              {
                'repair.0': 'How would he know that you have done it? Say the day and the hour.',
              },
            ),
          },
        ),
        handedIn(
          [-25, '21:40'],
          {
            own: 'I said eleven and I was not there. I did that five times since spring.',
            regret:
              'You sat with your bag packed, and then you told your team that I was ill. It hurts me that you had to.',
            change: 'I say only the Saturdays I can keep, and I decide on Thursday.',
            repair: [
              'I text every Thursday by six whether Saturday is on.',
              'I come to the home match on the last Saturday of the month.',
            ],
            ask: 'none',
            form: 'spoken',
            deliverThrough: 'session',
            recipientWants: 'not_known',
          },
          {
            afterwards: found(3, 45),
            review: read(
              [-23, '12:10'],
              3,
              'Now he could check it with a calendar. It waits until he wants to hear it.',
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-26, '12:40'],
    exercise: 'EX-20',
    reason: because(
      'There is a sentence you drive home with. Let us look at what it rests on.',
      'In the van, before you turn the key.',
      'You may feel that you deserve it. That is another question.',
      'The sentence and one point against it.',
    ),
    due: { day: -19 },
    parts: {
      desmond: [
        handedIn(
          [-21, '19:50'],
          thoughtRecord({
            situation: 'He said "fine" eleven times in four hours.',
            hotThought: 'He would rather be somewhere else',
            belief: [85, 60],
            feelings: { sad: [7, 5], guilty: [7, 6] },
            supports: ['He looked at his phone a lot'],
            against: ['He asked whether we get chips again next time', '?He says fine to his mother too'],
            balanced: 'He is careful. He did ask about next time.',
            themes: ['not_enough'],
            next: 'wait',
          }),
          {
            afterwards: found(3, 15),
            review: read([-19, '12:00'], 3, 'You heard the chips. Many fathers only hear the "fine".'),
          },
        ),
      ],
    },
  },
  {
    given: [-14, '12:10'],
    exercise: 'EX-17',
    reason: FIRM_AND_KIND,
    due: { day: -7 },
    parts: {
      desmond: [
        handedIn(
          [-9, '17:30'],
          kindness({
            hard: 'The job ran over on Friday, and I rang at five to nine.',
            spoke: 'You nearly did it again.',
            criticism: [7, 4],
            friend: 'You rang. Nearly is not the same.',
            act: 'Put the phone away and eat',
            minutes: 10,
            face: 'That he still waits for the call every Friday.',
          }),
          {
            afterwards: found(4, 8),
            review: read([-7, '12:00'], 3, 'Five to nine is before nine. The plan held.'),
          },
        ),
      ],
    },
  },
  {
    given: [-6, '12:20'],
    exercise: 'EX-20',
    reason: because(
      'You wrote that the sentence is back when he is quiet. Let us look at it once more, with the last three Saturdays in hand.',
      'In the van, on Saturday evening.',
      'You may remember only the one that failed.',
      'One point against it.',
    ),
    due: { day: 0, time: '21:00' },
    parts: { desmond: [] },
  },
];
