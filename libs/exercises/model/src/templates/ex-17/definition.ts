import { ask, head, say, step, toAll } from '../../authoring/ask';
import { BUILT_IN, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

const PACE = {
  slower: 'I need it slower',
  still_here: 'I am still here',
  thank_you: 'Thank you for waiting',
};
const HARSHNESS = { low: 'Not at all', high: 'As hard as I can be' };

const moment = step('moment', head('The hard moment'), [
  ask.longText(
    'hardMoment',
    'T',
    say('What was hard?', { help: 'One moment from the last days is enough.' }),
  ),
  ask.longText(
    'howISpokeToMyself',
    'T',
    say('How did you speak to yourself in it?', { help: 'In the very words, if you remember them.' }),
  ),
  ask.scale('selfCriticismBefore', 'T', say('How hard on yourself are you right now?', HARSHNESS)),
]);

const friend = step('as-to-a-friend', head('As you would to somebody you love'), [
  ask.longText(
    'asToAFriend',
    'S',
    say('What would you say to someone you love who told you this?', {
      help: 'In the words and the tone you would really use.',
    }),
  ),
  ask.yesNo('aboutMyOwnAct', 'T', say('Is it about something you did to somebody?'), { required: false }),
  ask.longText(
    'stillToFace',
    'T',
    say('… and what would you still ask them to face?', {
      help: 'Kindness is not an excuse. One sentence will do.',
    }),
    {
      required: false,
      max: 1000,
      showIf: { field: 'aboutMyOwnAct', equals: true },
    },
  ),
]);

const kindness = step('kindness', head('One kind act, one word about pace'), [
  ask.shortText(
    'kindAct',
    'S',
    say('Which kind thing will you do for yourself today?', {
      help: 'Something that takes ten minutes or less.',
    }),
  ),
  ask.integer('kindActMinutes', 'S', say('About how many minutes?'), { required: false, min: 1, max: 10 }),
  ask.choice(
    'paceMessage',
    'S',
    say('Is there a word about pace you would like {person} to hear?', {
      help: 'You decide later whether it is shared. It may stay empty.',
      placeholder: 'In your own words',
      options: PACE,
    }),
    { required: false, options: Object.keys(PACE), custom: 200 },
  ),
  ask.scale('selfCriticismAfter', 'T', say('And how hard on yourself are you now?', HARSHNESS)),
]);

export const definition: TemplateDefinition = {
  code: 'EX-17',
  version: 1,
  words: toAll({
    title: 'Patience and self-compassion',
    purpose: 'Steady yourself, and the pace.',
    intro: 'A short practice for a hard day. About ten minutes.',
    evidenceNote:
      'Training in self-compassion has moderate effects on distress. This form itself has not been studied.',
    dosage: 'Whenever it is needed; two or three times a week to begin with.',
  }),
  ...BUILT_IN,
  stage: 'steady',
  evidence: 'B',
  modes: ['solo'],
  minAge: 14,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: GENERAL_CONTRAINDICATIONS,
  safetyHints: toAll({
    hints: [
      'Compassion is not excusing: whoever did harm is also asked what is still to be faced.',
      'If self-criticism stays at 9 or 10, look at it together soon.',
    ],
  }),
  prerequisites: [],
  minutes: 10,
  steps: [moment, friend, kindness],
  lints: [
    {
      lint: 'threat',
      fields: ['hardMoment', 'howISpokeToMyself', 'asToAFriend', 'stillToFace', 'kindAct', 'paceMessage'],
      severity: 'block',
      attention: { level: 'red', code: 'threat-of-harm' },
    },
  ],
  series: [
    {
      key: 'selfCriticism.drop',
      kind: 'delta',
      before: 'selfCriticismBefore',
      after: 'selfCriticismAfter',
      range: [-10, 10],
      better: 'lower',
      words: toAll({ label: 'Self-criticism, after minus before' }),
    },
  ],
  attention: [
    {
      code: 'self-attack',
      level: 'amber',
      when: { field: 'selfCriticismAfter', atLeast: 9 },
      path: 'selfCriticismAfter',
    },
  ],
};
