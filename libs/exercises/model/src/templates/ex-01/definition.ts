import { ask, head, line, note, row, say, step, toAll } from '../../authoring/ask';
import { BUILT_IN, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

const VALUES = {
  honesty: 'Honesty',
  kindness: 'Kindness',
  loyalty: 'Loyalty',
  reliability: 'Reliability',
  respect: 'Respect',
  privacy: 'Privacy',
  fairness: 'Fairness',
  humour: 'Humour',
  patience: 'Patience',
  openness: 'Openness',
  safety: 'Safety',
  freedom: 'Freedom',
  faith: 'Faith or tradition',
  family: 'Family',
  growth: 'Growth',
  tenderness: 'Tenderness',
  courage: 'Courage',
};

const meaning = step(
  'meaning',
  head('What trust is to you', 'There is no right answer. Write it the way you would say it.'),
  [
    ask.longText(
      'definition',
      'S',
      say('In your own words, what does it mean to trust {person}?', {
        help: 'Two or three sentences are enough.',
        placeholder: 'To trust, for me, means …',
      }),
      { min: 20, max: 1500 },
    ),
    ask.list(
      'lookLike',
      'S',
      say('Name things someone could see on an ordinary day when that trust is there.', {
        help: 'Small is good. Two to six things.',
        add: 'Add another thing',
        row: 'Thing',
      }),
      { min: 2, max: 6, item: line('S', { min: 3 }) },
    ),
  ],
);

const why = step('why', head('Why it matters'), [
  ask.longText('whyItMatters', 'S', say('What does trust make possible for you that is missing without it?')),
  ask.longText(
    'costOfAbsence',
    'T',
    say('What has its absence cost you?', {
      help: 'You can leave this empty. It stays between you and your therapist.',
    }),
    { required: false },
  ),
  ask.longText(
    'breachMeaning',
    'S',
    say('What counts as a breach for you?', {
      help: 'People draw this line in different places. Where is yours, when it comes to being faithful to each other?',
    }),
    { required: false, max: 1500, variants: ['romantic'] },
  ),
  ask.longText(
    'loyaltyWhenAbsent',
    'S',
    say('What does loyalty look like when one of you is not in the room?', {
      help: 'For example when others talk about you, or make plans without you.',
    }),
    { required: false, max: 1500, variants: ['friendship'] },
  ),
  ask.longText('keepingConfidences', 'S', say('What should stay between you and {person}?'), {
    required: false,
    max: 1500,
    variants: ['friendship'],
  }),
  ask.longText(
    'inheritedRules',
    'S',
    say('What did trust mean in the home you grew up in?', {
      help: 'Which of those rules do you want to keep, and which not?',
    }),
    { required: false, max: 1500, variants: ['family'] },
  ),
  ask.longText(
    'respectForAdulthood',
    'S',
    say('What would show you that you are respected as an adult in this family?', {
      help: 'Or, if the other person is the younger one: how could you show it to them?',
    }),
    { required: false, max: 1500, variants: ['family'] },
  ),
  ask.longText('roleExpectations', 'S', say('What do people in your family expect of you, spoken or not?'), {
    required: false,
    max: 1500,
    variants: ['family'],
  }),
]);

const values = step('values', head('What matters most'), [
  ask.list(
    'values',
    'S',
    say(
      'Choose what matters most to you in this relationship, put it in order, and give one behaviour that would show it.',
      { help: 'Three to seven. The first one matters most.', add: 'Add a value', row: 'Value' },
      {
        friendship:
          'Choose what matters most to you in this friendship, put it in order, and give one behaviour that would show it.',
      },
    ),
    {
      min: 3,
      max: 7,
      identity: 'value',
      item: row('S', [
        ask.choice(
          'value',
          'S',
          say('What matters', {
            help: 'Choose one, or write your own.',
            placeholder: 'In your own words',
            options: VALUES,
          }),
          { options: Object.keys(VALUES), custom: 60 },
        ),
        ask.integer('rank', 'S', say('Place in the order'), { min: 1, max: 7 }),
        ask.shortText(
          'shownBy',
          'S',
          say('What would show it?', {
            help: 'Something a person does, in a few words.',
            placeholder: 'For example: tells me the same day',
          }),
          { minWords: 3 },
        ),
      ]),
    },
  ),
]);

const conduct = step('own-conduct', head('Your own part'), [
  note(
    'ownConductNote',
    say('Nobody lives every value every month. This is for you and your therapist to look at.'),
  ),
  ask.list('ownConduct', 'T', say('How closely did you live each value this month?', { row: 'Value' }), {
    min: 3,
    max: 7,
    identity: 'valueRef',
    item: row('T', [
      ask.shortText('valueRef', 'T', say('Value'), { max: 60 }),
      ask.scale('livedThisMonth', 'T', say('This month', { low: 'Not at all', high: 'Fully' })),
    ]),
  }),
]);

const intention = step('intention', head('What you bring'), [
  ask.choice(
    'intentionForm',
    'S',
    say('How do you want to put it?', {
      options: { sentence: 'One sentence', if_then: 'A plan: if this happens, then I do that' },
    }),
    { options: ['sentence', 'if_then'], default: 'sentence', required: false },
  ),
  ask.shortText(
    'intention',
    'S',
    say('What will you bring to this work, starting this week?', { placeholder: 'This week I will …' }),
    { showIf: { not: { field: 'intentionForm', equals: 'if_then' } } },
  ),
  ask.if_then(
    'intentionPlan',
    'S',
    say('What will you bring to this work, starting this week?', { ifPrompt: 'If', thenPrompt: 'then I' }),
    { showIf: { field: 'intentionForm', equals: 'if_then' } },
  ),
]);

export const definition: TemplateDefinition = {
  code: 'EX-01',
  version: 1,
  words: toAll({
    title: 'What trust means to me',
    purpose: 'Turn "trust" into things you can name, see and do.',
    intro:
      'You start with your own words, then choose what matters most and look at your own part. You can stop at any time and come back.',
    evidenceNote:
      'Putting trust into own words is clinical consensus. Naming values and living by them is part of treatments that have been tested. This form itself has not been studied.',
    dosage: 'Once at the start, again half-way and at the end. The values once a month.',
  }),
  ...BUILT_IN,
  stage: 'understand',
  evidence: 'C',
  modes: ['solo', 'pair_parallel'],
  minAge: 14,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: GENERAL_CONTRAINDICATIONS,
  safetyHints: toAll({
    hints: [
      'If the text speaks of fear, being hurt or being controlled, read it before anything is shared. The marker comes from single words and is no finding.',
      'Compare the values of two people only when both have released theirs.',
    ],
  }),
  prerequisites: [],
  minutes: 20,
  steps: [meaning, why, values, conduct, intention],
  rules: [
    { rule: 'ranks', list: 'values', field: 'rank' },
    { rule: 'uniqueText', list: 'values', field: 'value' },
    { rule: 'rowsFrom', list: 'ownConduct', field: 'valueRef', of: 'values', ofField: 'value' },
  ],
  lints: [
    {
      lint: 'read_before_sharing',
      fields: ['definition', 'costOfAbsence'],
      audience: 'clinician',
      attention: { level: 'amber', code: 'read-before-sharing' },
    },
  ],
  series: [
    {
      key: 'lived',
      kind: 'perRow',
      list: 'ownConduct',
      name: 'valueRef',
      field: 'livedThisMonth',
      range: [0, 10],
      better: 'higher',
      words: toAll({ label: 'Lived this month' }),
    },
    {
      key: 'gap.largest',
      kind: 'largestGap',
      list: 'ownConduct',
      field: 'livedThisMonth',
      range: [0, 10],
      better: 'lower',
      words: toAll({ label: 'Largest gap between value and conduct' }),
    },
  ],
};
