import type { HomeworkStory } from '../../story/case-story';
import { because, found, gaveBack, handedIn, read } from '../../story/tell';

/** What Desmond did, and an apology that needed two drafts and more time. */
export const owning: readonly HomeworkStory[] = [
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
    given: [-33, '12:30'],
    exercise: 'EX-06',
    reason: because(
      'He has not asked for an apology. Write it anyway, so that it is ready, and so that it does not come out in pieces.',
      'On Sunday, when you are alone.',
      'You may promise too much. Promise what you can keep for a month.',
      'What you did on one Saturday.',
    ),
    due: { day: -31 },
    extended: { at: [-29, '12:10'], due: { day: -24 } },
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
];
