import { ask, head, note, row, say, step, toAll } from '../../authoring/ask';
import {
  BUILT_IN,
  contraindication,
  GENERAL_CONTRAINDICATIONS,
  RULER,
  SHARE_GATES,
} from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

const event = step('event', head('What this is about'), [
  ask.shortText(
    'eventRef',
    'T',
    say('Which event are you looking at?', {
      help: 'A few words, so that you and your therapist know which one is meant.',
      placeholder: 'For example: the letter in March',
    }),
  ),
  ask.multiChoice(
    'area',
    'T',
    say('What was it about?', {
      options: {
        money: 'Money or things lent',
        confidences: 'Something told in confidence',
        exclusion: 'Leaving somebody out',
        other: 'Something else',
      },
    }),
    { required: false, options: ['money', 'confidences', 'exclusion', 'other'], variants: ['friendship'] },
  ),
]);

const rows = step(
  'what-happened',
  head(
    'What happened, and what it did',
    'One row for each thing. Keep the facts, the choice and the effect apart: each has its own box. Only the effect can ever be shared, and only if you decide so.',
  ),
  [
    ask.list('rows', 'S', say('What happened', { add: 'Add another thing that happened', row: 'Thing' }), {
      min: 1,
      max: 12,
      item: row('S', [
        ask.longText(
          'whatHappened',
          'T',
          say('What happened?', {
            help: 'Only what a camera would have shown: who did what, when, where.',
            placeholder: 'On … I …',
          }),
        ),
        ask.longText('choicePoint', 'T', say('At which moment could you have acted differently?')),
        ask.longText(
          'otherPersonImpact',
          'S',
          say('What did it likely do to {person}?', {
            help: 'What they felt, lost, or had to do because of it.',
          }),
        ),
        ask.choice(
          'howIKnow',
          'T',
          say('How do you know?', {
            options: {
              they_told_me: 'They told me',
              i_observed: 'I saw it myself',
              guessing: 'I am guessing',
            },
          }),
          { options: ['they_told_me', 'i_observed', 'guessing'] },
        ),
        ask.longText(
          'justification',
          'T',
          say('What was the story you told yourself?', {
            help: 'Everybody has one. It can never be shared from here.',
          }),
          { required: false, neverShared: true },
        ),
      ]),
    }),
  ],
);

const family = step(
  'role-and-circumstances',
  head('Your role, and what was around you', 'Both can be true at once. Keeping them apart helps.'),
  [
    ask.longText(
      'inMyRole',
      'T',
      say('What did you do in your own role?', {
        help: 'As a parent, a child, a brother or sister: what was yours to do, and what did you do?',
      }),
      { required: false },
    ),
    ask.longText(
      'circumstances',
      'T',
      say('And what were the circumstances?', {
        help: 'Illness, work, money, what others did. They explain; they do not undo.',
      }),
      { required: false },
    ),
  ],
  { variants: ['family'] },
);

const hidden = step('still-hidden', head('Is there more?'), [
  note(
    'secretsReminder',
    say(
      'Before you answer: your therapist works with an agreement about secrets that you know from the start of this work. It says what may stay private and what may need to be talked about together. Fear and violence are always kept private. You are not asked to write down what it is.',
    ),
  ),
  ask.yesNo('stillHidden', 'T', say('Is there something about this that {person} does not know yet?'), {
    neverShared: true,
  }),
  ask.yesNo(
    'wantToTalk',
    'T',
    say('Do you want to talk to your therapist about how to bring this up?', {
      help: 'Either answer is fine. Your therapist will only see that there is something.',
    }),
    { required: false, neverShared: true, showIf: { field: 'stillHidden', equals: true } },
  ),
]);

const rulers = step('rulers', head('Where you stand today'), [
  ask.scale('importance', 'T', say('How important is it to you to put this right?', RULER)),
  ask.scale('confidence', 'T', say('How sure are you that you can?', RULER)),
  ask.scale('readiness', 'T', say('How ready are you to begin?', RULER)),
  ask.longText(
    'pattern',
    'T',
    say('Do you see a pattern you have met before?', { help: 'You can leave this empty.' }),
    { required: false },
  ),
]);

const facts = ['rows.*.whatHappened'];
const ownWords = ['rows.*.whatHappened', 'rows.*.choicePoint', 'rows.*.justification', 'pattern'];
const ruler = (key: 'importance' | 'confidence' | 'readiness', label: string) =>
  ({ key, kind: 'value', field: key, range: [0, 10], better: 'higher', words: toAll({ label }) }) as const;

export const definition: TemplateDefinition = {
  code: 'EX-04',
  version: 1,
  words: toAll({
    title: 'Honest inventory',
    purpose: 'Look at harm you caused, and keep facts, choices, effects and excuses apart.',
    intro:
      'This is for looking at what you did, not for judging who you are. Take it in pieces. If it gets too heavy, stop, and tell your therapist.',
    evidenceNote:
      'Taking responsibility is the part of an apology that helps most, and looking back in this way is part of programmes that have been tested. This form itself has not been studied.',
    dosage: 'Once, in one to three sittings; again when more becomes clear.',
  }),
  ...BUILT_IN,
  stage: 'own',
  evidence: 'B',
  modes: ['solo'],
  minAge: 16,
  needsUnlock: false,
  gates: ['G-RISK'],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication('harm_done_to_them', 'The harm was done to this person, not by them.'),
    contraindication('coerced_confession', 'Somebody else demands this as a confession.'),
  ],
  safetyHints: toAll({
    hints: [
      'Harsh words against themselves, or "worse: yes" afterwards: consider EX-17 before going on.',
      '"Still hidden: yes" says only that there is something. Raise it alone with the person, under the secrets policy.',
    ],
  }),
  prerequisites: [],
  minutes: 25,
  steps: [event, rows, family, hidden, rulers],
  lints: [
    { lint: 'blame_words', fields: facts },
    {
      lint: 'self_attack',
      fields: ownWords,
      attention: { level: 'amber', code: 'self-attack' },
      suggests: ['EX-17'],
    },
    {
      lint: 'only_guessing',
      fields: ['rows.*.howIKnow'],
      attention: { level: 'amber', code: 'only-guessing' },
    },
  ],
  series: [
    ruler('importance', 'Importance'),
    ruler('confidence', 'Confidence'),
    ruler('readiness', 'Readiness'),
    {
      key: 'rows.told',
      kind: 'count',
      list: 'rows',
      where: { field: 'howIKnow', in: ['they_told_me'] },
      range: [0, 12],
      better: 'higher',
      words: toAll({ label: 'Effects they have been told of' }),
    },
    {
      key: 'rows.guessed',
      kind: 'count',
      list: 'rows',
      where: { field: 'howIKnow', in: ['guessing'] },
      range: [0, 12],
      better: 'lower',
      words: toAll({ label: 'Effects still guessed' }),
    },
  ],
  attention: [
    {
      code: 'something-still-hidden',
      level: 'amber',
      when: { field: 'stillHidden', equals: true },
      path: 'stillHidden',
    },
  ],
};
