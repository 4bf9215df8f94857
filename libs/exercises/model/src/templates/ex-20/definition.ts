import { ask, head, note, row, say, step, toAll } from '../../authoring/ask';
import {
  BUILT_IN,
  contraindication,
  FEELINGS,
  GENERAL_CONTRAINDICATIONS,
  INTENSITY,
} from '../../authoring/built-in';
import type { Condition } from '../../definition/condition';
import type { FieldDefinition } from '../../definition/field';
import type { TemplateDefinition } from '../../definition/template';

/** Something known is not to be argued away: then this stays a note of it, and the rest is not asked. */
const notKnown: Condition = { not: { field: 'knownOrFeared', equals: 'known' } };
const known: Condition = { field: 'knownOrFeared', equals: 'known' };

const THEMES = {
  doubt: 'Doubt',
  suspicion: 'Suspicion',
  shame: 'Shame',
  being_left: 'Being left',
  not_enough: 'Not being enough',
  blame: 'Blame',
};
const NEXT = {
  ask: 'Ask about it',
  check_agreement: 'Look at what we agreed',
  wait: 'Wait',
  boundary: 'Set a boundary',
  nothing: 'Nothing',
};
const BELIEF = { low: '0: not at all', high: '100: completely' };

function evidence(key: 'supports' | 'doesNotSupport', prompt: string): FieldDefinition {
  return ask.list(key, 'T', say(prompt, { add: 'Add a point', row: 'Point' }), {
    min: 1,
    max: 10,
    item: row('T', [
      ask.shortText('text', 'T', say('The point')),
      ask.choice(
        'tag',
        'T',
        say('Do you know it, or guess it?', { options: { known: 'Known', guessed: 'Guessed' } }),
        { options: ['known', 'guessed'] },
      ),
    ]),
  });
}

const first = step('know-or-fear', head('Before anything else'), [
  ask.choice(
    'knownOrFeared',
    'T',
    say('Is this something you know, or something you fear?', {
      options: { known: 'I know it', feared: 'I fear it', unsure: 'I cannot tell' },
    }),
    { options: ['known', 'feared', 'unsure'] },
  ),
  note(
    'trustWhatYouKnow',
    say(
      'Then this exercise is not for talking yourself out of it. Write down what happened. Your therapist will look with you at what would help: saying it clearly, or setting a boundary.',
    ),
    { showIf: known },
  ),
  ask.longText('situation', 'T', say('What happened?', { help: 'Where you were, what you saw or heard.' })),
]);

const thought = step(
  'thought',
  head('The thought'),
  [
    ask.shortText('hotThought', 'T', say('Which thought hurts most?', { help: 'As one sentence.' })),
    ask.scale('belief', 'T', say('How far do you believe it right now?', BELIEF), { min: 0, max: 100 }),
    ask.emotion('emotionBefore', 'T', say('What do you feel with it, and how strongly?', INTENSITY), {
      min: 1,
      max: 5,
      options: FEELINGS,
    }),
  ],
  { showIf: notKnown },
);

const weighing = step(
  'weighing',
  head('For and against', 'As in a fair hearing: both sides get at least one point.'),
  [
    evidence('supports', 'What supports the thought?'),
    evidence('doesNotSupport', 'What does not support it?'),
    ask.longText(
      'balanced',
      'T',
      say('What would be a fairer way to put it?', { help: 'It has to be true, not cheerful.' }),
      {
        max: 1000,
      },
    ),
  ],
  { showIf: notKnown },
);

const again = step(
  'again',
  head('And now'),
  [
    ask.scale('beliefAfter', 'T', say('How far do you believe the first thought now?', BELIEF), {
      min: 0,
      max: 100,
    }),
    ask.emotion(
      'emotionAfter',
      'T',
      say('Rate the same feelings again', {
        ...INTENSITY,
        help: 'Every feeling from before, and new ones if there are any.',
      }),
      { min: 1, max: 8, options: FEELINGS },
    ),
    ask.multiChoice('themes', 'T', say('What is it about?', { options: THEMES }), {
      required: false,
      options: Object.keys(THEMES),
    }),
  ],
  { showIf: notKnown },
);

const next = step('next', head('Next step'), [
  ask.choice('nextStep', 'T', say('What will you do?', { options: NEXT }), { options: Object.keys(NEXT) }),
]);

export const definition: TemplateDefinition = {
  code: 'EX-20',
  version: 1,
  words: toAll({
    title: 'Thought record',
    purpose: 'Test a hot thought, such as doubt, suspicion or shame, against what you know.',
    intro: 'For one thought that does not let go. Nothing of it is shared.',
    evidenceNote:
      'Testing thoughts against evidence is a core part of cognitive behavioural therapy, which has been tested widely. This form itself has not been studied.',
    dosage: 'When a thought does not let go; two or three times a week to begin with.',
  }),
  ...BUILT_IN,
  stage: 'steady',
  evidence: 'B',
  modes: ['solo'],
  minAge: 16,
  needsUnlock: false,
  gates: [],
  shareGates: [],
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication(
      'accurate_suspicion',
      'The suspicion is accurate. Never use this to argue somebody out of what they know.',
    ),
  ],
  safetyHints: toAll({
    hints: [
      'If the person knows it, the record stops there: consider EX-09 or EX-11, not restructuring.',
      'Nothing of it is shareable.',
    ],
  }),
  prerequisites: [],
  minutes: 20,
  steps: [first, thought, weighing, again, next],
  rules: [{ rule: 'ratedAgain', before: 'emotionBefore', after: 'emotionAfter' }],
  lints: [
    {
      lint: 'self_attack',
      fields: ['hotThought'],
      attention: { level: 'amber', code: 'self-attack' },
      suggests: ['EX-17'],
    },
    {
      lint: 'threat',
      fields: ['situation', 'hotThought', 'balanced'],
      severity: 'block',
      attention: { level: 'red', code: 'threat-of-harm' },
    },
  ],
  series: [
    {
      key: 'belief.drop',
      kind: 'delta',
      before: 'belief',
      after: 'beliefAfter',
      range: [-100, 100],
      better: 'lower',
      words: toAll({ label: 'Belief in the thought, after minus before' }),
    },
    {
      key: 'emotion.drop',
      kind: 'emotionDelta',
      before: 'emotionBefore',
      after: 'emotionAfter',
      range: [-10, 10],
      better: 'lower',
      words: toAll({ label: 'Feelings, after minus before' }),
    },
  ],
  suggestions: [
    {
      when: known,
      exercises: ['EX-09', 'EX-11'],
      path: 'knownOrFeared',
      words: toAll({
        reason: 'They know it, they do not fear it: clear expression or a boundary fits better.',
      }),
    },
  ],
};
