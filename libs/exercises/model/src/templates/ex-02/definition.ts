import { ask, head, note, say, step, toAll } from '../../authoring/ask';
import { BUILT_IN, FREQUENCIES, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';
import { DOMAINS, domainSeries, domainStep } from './domains';

const about = step('about', head('Before you start'), [
  note(
    'whatThisIs',
    say(
      'These are signs, not a test. Think of the last four weeks. "Not sure" is always a good answer. This is a list to talk about, not a measured scale.',
    ),
  ),
  note(
    'secretsReminder',
    say(
      'Some questions ask about things you kept back. Those answers go to your therapist only and cannot be shared from here. Before you answer, remember the agreement about secrets you have with your therapist: it says what may stay private and what may need to be talked about. Anything about fear or being hurt is always kept private.',
    ),
  ),
]);

const after = step('after', head('Looking at it together'), [
  ask.emotion(
    'feelings',
    'T',
    say('Which of these feelings come with it, and how strong are they?', {
      low: '0 is not at all',
      high: '10 is as strong as it gets',
      add: 'Add a feeling',
      options: {
        doubt: 'Doubt',
        resentment: 'Resentment',
        fear: 'Fear',
        sadness: 'Sadness',
        hope: 'Hope',
        other: 'Something else',
      },
    }),
    {
      required: false,
      max: 6,
      options: ['doubt', 'resentment', 'fear', 'sadness', 'hope', 'other'],
      only: true,
    },
  ),
  ask.choice(
    'biggestSign',
    'S',
    say(
      'In which area do you notice it most?',
      {
        options: {
          communication: 'How we talk',
          secrecy: 'What is hidden',
          closeness: 'How close we are',
          promises: 'What is promised',
        },
      },
      { friendship: { options: { closeness: 'Being included' } } },
    ),
    { options: Object.keys(DOMAINS) },
  ),
  ask.shortText(
    'oneThingToRaise',
    'S',
    say('Is there one thing you would like to raise with {person}?', {
      help: 'You decide later whether it is shared. It may stay empty.',
    }),
    { required: false },
  ),
]);

export const definition: TemplateDefinition = {
  code: 'EX-02',
  version: 1,
  words: toAll({
    title: 'Signs check',
    purpose: 'Notice where trust is under strain, and keep your own part apart from what you experience.',
    intro: 'Four areas, six statements each. It takes about ten minutes.',
    evidenceNote:
      'The four areas are clinical consensus. This is not a validated scale: no total is computed, and small changes mean nothing.',
    dosage: 'Every four weeks.',
  }),
  ...BUILT_IN,
  stage: 'understand',
  evidence: 'C',
  modes: ['pair_parallel', 'solo'],
  minAge: 16,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: GENERAL_CONTRAINDICATIONS,
  safetyHints: toAll({
    hints: [
      'Topics that cannot be raised, together with strong fear, may be a sign of intimidation. See the person alone.',
      'Their own answers on secrecy can never be released from here. They belong to the secrets policy of the case.',
    ],
  }),
  prerequisites: [],
  minutes: 10,
  steps: [
    about,
    domainStep('communication', [
      ask.freq5(
        'toldAnother',
        'S',
        say('{Person} told another family member instead of me.', { options: FREQUENCIES }),
        { notSure: true, variants: ['family'] },
      ),
    ]),
    domainStep('secrecy'),
    domainStep('closeness'),
    domainStep('promises'),
    after,
  ],
  series: Object.values(DOMAINS).flatMap(domainSeries),
  attention: [
    {
      code: 'check-for-intimidation',
      level: 'amber',
      path: 'communicationFrom.offLimits',
      when: {
        all: [
          { field: 'communicationFrom.offLimits', atLeast: 3 },
          { field: 'feelings', emotion: 'fear', intensity: 6 },
        ],
      },
    },
  ],
};
