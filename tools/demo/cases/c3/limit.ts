// What Delphine does for herself. It is told to nobody, and stands in no list by its name.
import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import { because } from '../../story/tell';
import type { Together } from '../../story/together';

export const limitWork: readonly HomeworkStory[] = [
  {
    given: [-17, '14:40'],
    exercise: 'EX-11',
    called: 'limit',
    place: 'in_session',
    reason: because(
      'Not what he should do: what you will do. It is yours, it is told to nobody, and we look at it together first.',
      'In our hour. At home only if you are sure to be alone.',
      'You may be afraid of how he takes it. Then that is what we speak about.',
      'The first half of one sentence.',
    ),
    due: { day: -10 },
    parts: { delphine: [] },
  },
];

export const together: Together = {
  boundaries: [
    {
      called: 'phone',
      work: 'limit',
      author: 'delphine',
      towards: { label: 'him' },
      draft: {
        kind: 'limit',
        domain: 'phones_and_online',
        situation: 'He asks to read my messages',
        ownAction: 'put the phone away and leave the room',
        statement: 'When he asks to read my messages I put the phone away and leave the room.',
        ownResponse: [
          { level: 1, action: 'I say "not now" once and put the phone away' },
          { level: 2, action: 'I leave the room', withinMinutes: 2 },
          { level: 3, action: 'I stay the night at my sister’s' },
        ],
        flex: 'some_give',
        channel: 'do_not_tell',
        startsOn: onDay(-14),
        reviewOn: onDay(-2),
        controlCheck: { c1: false, c2: false, c3: false, c4: false, c5: false, c6: false, c7: true },
        safeToTell: 'no',
        confidence: 4,
      },
      written: [-16, '11:40'],
      ready: { at: [-14, '15:05'] },
      followedUp: {
        at: [-14, '15:20'],
        note: 'Spoken with her alone: what she expects, where she would go, whom she rings. Third rung only from outside.',
      },
      activated: [-14, '15:25'],
      events: [
        {
          at: [-10, '22:10'],
          type: 'crossed',
          what: 'He took it from my hand. I went into the kitchen.',
          intensity: 7,
          responseLevelUsed: 1,
          heldResponse: 'partly',
          felt: [{ word: 'afraid', strength: 6 }],
          wantToRaise: 'session',
        },
        {
          at: [-6, '21:15'],
          type: 'tested',
          what: 'He asked, I put it away and went out. He did not follow.',
          intensity: 5,
          responseLevelUsed: 2,
          heldResponse: 'yes',
          felt: [{ word: 'relieved', strength: 5 }],
        },
        { at: [-3, '20:40'], type: 'respected' },
      ],
      renewed: { at: [-2, '12:15'], reviewDay: 40, confidence: 6 },
    },
  ],
};
