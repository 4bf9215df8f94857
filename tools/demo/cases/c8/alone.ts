// C8 goes on: Hana alone, in a case of her own that knows nothing of what Priya wrote.
import { kindness, thoughtRecord } from '../../story/answers';
import type { CaseStory } from '../../story/case-story';
import { because, drafted, found, handedIn, read } from '../../story/tell';

export const c8Alone: CaseStory = {
  key: 'C8-alone',
  therapist: 'ilse',
  opened: [-7, '11:20'],
  about: {
    kind: 'individual',
    relationType: 'romantic',
    relationSubtype: 'separated',
    presentingProblem:
      'Hana goes on by herself after Priya has left. She wants to find out what she planned around all these years, and what she would plan now.',
  },
  people: ['hana'],
  joined: {},
  active: [-7, '11:20'],
  ruptures: [],
  goals: [
    {
      named: [-7, '11:30'],
      words: 'I plan my weeks around myself',
      whose: 'hana',
      ratings: {
        hana: [
          [-7, 2],
          [-2, 3],
        ],
      },
    },
  ],
  homework: [
    {
      given: [-7, '11:40'],
      exercise: 'EX-17',
      reason: because(
        'The first weeks are for getting through them. Ten minutes a day in which you are on your own side.',
        'In the mornings, before the first message.',
        'You may wait for a message from her. It may come or not; the ten minutes are yours.',
        'A cup of tea, drunk sitting down.',
      ),
      due: { day: -3 },
      parts: {
        hana: [
          handedIn(
            [-4, '08:10'],
            kindness({
              hard: 'I set the table for two.',
              spoke: 'You did not even notice.',
              criticism: [8, 5],
              friend: 'Six years of Tuesdays do not end on a Friday.',
              act: 'Take the second plate for the bread',
              minutes: 3,
            }),
            {
              afterwards: found(3, 10),
              review: read(
                [-3, '10:10'],
                3,
                'The second plate for the bread: you found a use for it in the same minute.',
              ),
            },
          ),
        ],
      },
    },
    {
      given: [-6, '12:00'],
      exercise: 'EX-20',
      reason: because(
        'You say that you were left because you asked. Let us hear what speaks for it, and what does not.',
        'When the sentence comes, before you write to anybody.',
        'It may feel true because it hurts.',
        'The sentence, and how far you believe it.',
      ),
      due: { day: 0 },
      parts: {
        hana: [
          handedIn(
            [-1, '09:05'],
            thoughtRecord({
              situation: 'Her coat was gone from the hook.',
              hotThought: 'If I had not asked, she would have stayed',
              belief: [85, 60],
              feelings: { sad: [9, 7], guilty: [7, 4] },
              supports: ['She left two weeks after my question'],
              against: [
                'She said that she cannot promise it, and that was honest',
                'I had not asked for four years, and was alone then too',
              ],
              balanced: 'I asked, and got an answer. I would have been alone either way.',
              themes: ['being_left', 'blame'],
              next: 'nothing',
            }),
            { afterwards: found(4, 20) },
          ),
        ],
      },
    },
    {
      given: [-3, '10:30'],
      exercise: 'EX-09',
      reason: because(
        'There are things to settle about the flat. One request, in one sentence, sent when you are calm.',
        'At your sister’s, not at home.',
        'You may put six years into it. It is about the flat.',
        'The day by which you need an answer.',
      ),
      due: { day: 4 },
      parts: {
        hana: [
          drafted([-1, '09:30'], 'situation', {
            tensionBefore: 7,
            situation: 'The rent for next month is due on the 1st.',
          }),
        ],
      },
    },
  ],
};
