// The second practice: two cases of Mara's, so that the walls between practices can be tried by hand.
import { clearWords, kindness, thoughtRecord } from '../story/answers';
import type { CaseStory } from '../story/case-story';
import { because, drafted, found, handedIn, read } from '../story/tell';

export const s1: CaseStory = {
  key: 'S1',
  therapist: 'mara',
  opened: [-40, '10:00'],
  about: {
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'engaged',
    presentingProblem:
      'A job that had been lost for two months before anybody heard of it. The wedding is in summer, and Juno would like to know what else is different from what she thinks.',
  },
  people: ['juno', 'elio'],
  joined: { juno: [-38, '19:00'], elio: [-38, '20:10'] },
  active: [-35, '10:10'],
  ruptures: [
    {
      told: [-35, '10:20'],
      title: 'Two months of going to a job that was gone',
      kind: 'lies',
      summary:
        'Elio lost his job in spring, left the house every morning as before and told Juno after two months.',
      whenText: 'this spring',
      roles: { juno: 'harmed', elio: 'making_amends' },
    },
  ],
  goals: [
    {
      named: [-35, '10:30'],
      words: 'We hear bad news on the day it comes',
      ratings: {
        juno: [
          [-35, 3],
          [-14, 5],
        ],
        elio: [
          [-35, 4],
          [-14, 6],
        ],
      },
    },
  ],
  homework: [
    {
      given: [-33, '10:00'],
      exercise: 'EX-04',
      reason: because(
        'You would like to have it behind you. Writing it down once, plainly, is the shorter way.',
        'In the library, where you sat in spring.',
        'You may explain why. There is a box for that.',
        'One morning of the two months.',
      ),
      due: { day: -26 },
      parts: {
        elio: [
          handedIn(
            [-28, '15:40'],
            {
              eventRef: 'The two months in spring',
              rows: [
                {
                  whatHappened:
                    'I left the house at eight and sat in the library until five, for nine weeks.',
                  choicePoint: 'The first evening, when she asked how it was.',
                  otherPersonImpact: 'She told her parents about my promotion.',
                  howIKnow: 'they_told_me',
                  justification: 'I will have a new one before she notices.',
                },
              ],
              stillHidden: false,
              importance: 9,
              confidence: 6,
              readiness: 8,
            },
            {
              afterwards: found(3, 40),
              review: read([-25, '10:00'], 3, 'One row is enough when it is this one.'),
            },
          ),
        ],
      },
    },
    {
      given: [-10, '10:30'],
      exercise: 'EX-09',
      reason: because(
        'You check on him without wanting to. Ask for what would let you stop.',
        'On a walk, phones at home.',
        'You may soften it until nothing is left.',
        'One sentence.',
      ),
      due: { day: -3 },
      parts: {
        juno: [
          handedIn(
            [-4, '18:30'],
            clearWords({
              tension: [7, 4],
              situation: 'On Monday I rang his office number to hear whether he would pick up.',
              feeling: { ashamed: 5, anxious: 6 },
              thought: 'I tell myself that I will never be sure again.',
              need: 'clarity',
              ask: 'Would you tell me on Sundays what the week at work looks like?',
              said: { response: 'He began with the dull parts.', met: 'fully' },
            }),
            { afterwards: found(3, 15) },
          ),
        ],
      },
    },
  ],
};

export const s2: CaseStory = {
  key: 'S2',
  therapist: 'mara',
  opened: [-30, '14:00'],
  about: {
    kind: 'individual',
    relationType: 'friendship',
    relationSubtype: 'former_friend',
    presentingProblem:
      'A friendship that ended over something told in confidence. Sunniva would like to trust her next friend without a test.',
  },
  people: ['sunniva'],
  joined: { sunniva: [-29, '21:00'] },
  active: [-28, '14:00'],
  ruptures: [],
  goals: [
    {
      named: [-28, '14:20'],
      words: 'I tell one person one thing that matters',
      whose: 'sunniva',
      ratings: {
        sunniva: [
          [-28, 2],
          [-7, 4],
        ],
      },
    },
  ],
  homework: [
    {
      given: [-27, '10:00'],
      exercise: 'EX-17',
      reason: because(
        'You call yourself naive. Let us see what you would call a friend to whom it had happened.',
        'In bed, with the light on.',
        'You may find her more deserving than yourself.',
        'One sentence.',
      ),
      due: { day: -20 },
      parts: {
        sunniva: [
          handedIn(
            [-22, '22:15'],
            kindness({
              hard: 'I saw the two of them in the queue.',
              spoke: 'How stupid do you have to be.',
              criticism: [8, 6],
              friend: 'You told a friend something. That is what friends are for.',
              act: 'Hot water bottle and an old film',
              minutes: 10,
            }),
            {
              afterwards: found(3, 10),
              review: read([-20, '14:10'], 2, 'You would trust her. So there is somebody to learn from.'),
            },
          ),
        ],
      },
    },
    {
      given: [-13, '14:10'],
      exercise: 'EX-20',
      reason: because(
        'Before you decide about a new person, look at the old sentence that decides for you.',
        'After choir practice.',
        'It may feel like prudence.',
        'The sentence.',
      ),
      due: { day: -6 },
      parts: {
        sunniva: [
          handedIn(
            [-8, '22:30'],
            thoughtRecord({
              situation: 'The new alto asked why I always leave early.',
              hotThought: 'She wants something to tell the others',
              belief: [75, 45],
              feelings: { anxious: [6, 4] },
              supports: ['It was like that last time'],
              against: ['She leaves early herself', '?She may want company on the way'],
              balanced: 'She asked a question. I can answer a part of it.',
              themes: ['doubt'],
              next: 'ask',
            }),
            { afterwards: found(3, 15), review: read([-6, '14:00'], 3, 'A part of it is a good size.') },
          ),
        ],
      },
    },
    {
      given: [-5, '14:20'],
      exercise: 'EX-09',
      reason: because(
        'You would like to ask her along on Sunday. Prepare one sentence.',
        'On the way to choir.',
        'You may wait for her to ask.',
        'The day and the place.',
      ),
      due: { day: 2 },
      parts: {
        sunniva: [
          drafted([-1, '21:10'], 'inside', {
            tensionBefore: 5,
            situation: 'On Sunday there is a market by the harbour.',
          }),
        ],
      },
    },
  ],
};
