import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import type { BoundaryStory } from '../../story/own-ground';
import { because } from '../../story/tell';
import type { Together } from '../../story/together';
import { plan } from './amends';
import { c4Rounds } from './rounds';

/** What mother and daughter do for each other, and where the daughter says what she will do. */
export const jointWork: readonly HomeworkStory[] = [
  {
    given: [-76, '16:20'],
    exercise: 'EX-11',
    called: 'limit',
    reason: because(
      'You drive there watching for glasses. Decide at home what you will do, so that you need not decide at the door.',
      'At home, a week before the next visit.',
      'You may feel that you ought to warn everybody. You only need to know it yourself, and say it once.',
      'The sentence that begins with "When".',
    ),
    due: { day: -70 },
    parts: { noor: [] },
  },
  {
    given: [-64, '10:20'],
    exercise: 'EX-07',
    called: 'amends',
    reason: because(
      'The letter says it. What you do from now on can be written down as well, and need not reach anybody.',
      'At the kitchen table, after the group.',
      'You may want her to know of it. Begin as if she never would.',
      'One thing you do every week in any case.',
    ),
    due: { day: 14 },
    parts: { graciela: [] },
  },
  {
    given: [-29, '15:30'],
    exercise: 'EX-08',
    called: 'listening',
    mode: 'pair_turns',
    settings: { roundsTarget: 1, turnsPerFloor: 2 },
    reason: because(
      'You two are quick to answer. Here Graciela listens first, and nobody answers before it is said back right.',
      'Sunday at five, each on her own telephone.',
      'Silence on the line may feel like trouble. It is thinking.',
      'One turn each.',
    ),
    due: { day: 14 },
    parts: { graciela: [], noor: [] },
  },
];

const limit: BoundaryStory = {
  called: 'visits',
  work: 'limit',
  author: 'noor',
  towards: { label: 'my uncle, whose house it is' },
  draft: {
    kind: 'limit',
    domain: 'substances',
    situation: 'You have been drinking when I arrive',
    ownAction: 'stay ten minutes, then leave and phone the next day',
    statement:
      'When you have been drinking before my visit, I will stay ten minutes, then leave and phone the next day.',
    why: 'At the smell of it I am nine again.',
    ownResponse: [
      { level: 1, action: 'I say it once, calmly' },
      { level: 2, action: 'I leave and phone the next day', withinMinutes: 10 },
      { level: 3, action: 'I meet the family only outside the house for a month' },
    ],
    flex: 'firm',
    exceptions: ['A birthday, if I am told beforehand'],
    channel: 'say_it_myself',
    startsOn: onDay(-72),
    reviewOn: onDay(-8),
    controlCheck: { c1: false, c2: false, c3: false, c4: false, c5: false, c6: false, c7: false },
    safeToTell: 'yes',
    confidence: 5,
  },
  written: [-75, '22:20'],
  ready: { at: [-74, '16:05'] },
  told: { at: [-72, '18:10'], inProduct: false, parts: [] },
  events: [
    { at: [-56, '17:30'], type: 'respected' },
    { at: [-49, '18:00'], type: 'respected' },
    { at: [-42, '17:40'], type: 'respected' },
    {
      at: [-37, '19:00'],
      type: 'respected',
      what: 'There was juice on the table. Nobody said a word about it.',
    },
    {
      at: [-31, '13:20'],
      type: 'crossed',
      what: 'My uncle poured wine at noon. I said it once, stayed ten minutes and left. I rang the next day.',
      intensity: 7,
      responseLevelUsed: 2,
      heldResponse: 'yes',
      felt: [{ word: 'anxious', strength: 7 }],
      wantToRaise: 'session',
    },
    {
      at: [-20, '16:30'],
      type: 'tested',
      what: 'A bottle stood on the sideboard. He put it away when I looked at it.',
      intensity: 4,
      responseLevelUsed: 1,
      heldResponse: 'yes',
      felt: [{ word: 'tense', strength: 4 }],
    },
    { at: [-9, '16:10'], type: 'respected' },
  ],
  renewed: { at: [-8, '21:00'], reviewDay: 48, confidence: 8 },
};

export const together: Together = {
  plans: [plan],
  rounds: c4Rounds,
  boundaries: [limit],
  contact: [{ who: 'noor', towards: { label: 'my mother' }, level: 'limited', at: [-76, '21:10'] }],
  apologies: [{ from: 'graciela', to: 'noor', proposed: [-39, '11:30'], delivered: [-33, '15:25'] }],
};
