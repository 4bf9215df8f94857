import type { FieldDefinition } from '../definition/field';
import type { FormDefinition } from '../definition/template';
import { ask, head, line, row, say, step, toAll } from '../authoring/ask';

const plain = (type: 'localTime' | 'instant' | 'confirm' | 'personRef', key: string): FieldDefinition => ({
  type,
  key,
  required: false,
  visibility: 'T',
  words: say(key),
});
const optional = { required: false } as const;
const FREQ = { 0: 'Never', 1: 'Seldom', 2: 'Sometimes', 3: 'Often', 4: 'Nearly always', notSure: 'Not sure' };
const tones = { warm: 'Warm', cool: 'Cool', other: 'Something else' };

/** A form with a field of every type, for trying the engine on. */
export const everyField: FormDefinition = {
  code: 'TRY-01',
  version: 1,
  words: toAll({ title: 'Every field', purpose: 'One of each.' }),
  steps: [
    step('texts', head('Texts'), [
      ask.shortText('short', 'S', say('Short'), { min: 3, max: 20 }),
      ask.longText('long', 'T', say('Long'), { ...optional, max: 100, maxWords: 5 }),
      ask.shortText('phrase', 'T', say('Phrase'), { ...optional, minWords: 3 }),
    ]),
    step('choices', head('Choices'), [
      ask.choice('tone', 'S', say('Tone', { options: tones }), { ...optional, options: Object.keys(tones) }),
      ask.shortText('toneInWords', 'S', say('In your words'), {
        ...optional,
        requiredIf: { field: 'tone', equals: 'other' },
      }),
      ask.choice('ownTone', 'S', say('Own tone', { options: tones }), {
        ...optional,
        options: Object.keys(tones),
        custom: 10,
      }),
      ask.multiChoice('where', 'T', say('Where', { options: { home: 'Home', work: 'Work', none: 'None' } }), {
        ...optional,
        options: ['home', 'work', 'none'],
        min: 1,
        exclusive: ['none'],
      }),
    ]),
    step('numbers', head('Numbers'), [
      ask.scale('scale', 'T', say('Scale'), optional),
      ask.scale('percent', 'T', say('Percent'), { ...optional, min: 0, max: 100, step: 5 }),
      ask.freq5('often', 'T', say('How often', { options: FREQ }), { ...optional, notSure: true }),
      ask.freq5('plainOften', 'T', say('How often', { options: FREQ }), optional),
      ask.integer('count', 'T', say('Count'), { ...optional, min: 1, max: 9 }),
      ask.money('sum', 'T', say('Sum'), { ...optional, min: 1 }),
      ask.money('euros', 'T', say('Euros'), { ...optional, currencies: ['EUR'] }),
    ]),
    step('times', head('Times'), [
      ask.date('date', 'T', say('Date'), optional),
      plain('localTime', 'time'),
      plain('instant', 'moment'),
      {
        type: 'duration',
        key: 'span',
        required: false,
        visibility: 'T',
        words: say('Span'),
        min: 60,
        max: 10080,
      },
      ask.yesNo('yes', 'T', say('Yes or no'), optional),
    ]),
    step('people', head('People'), [
      plain('personRef', 'person'),
      plain('confirm', 'agreed'),
      ask.emotion('feelings', 'S', say('Feelings'), { ...optional, min: 1, max: 3 }),
      ask.emotion('fewFeelings', 'T', say('Few', { options: { fear: 'Fear', hope: 'Hope' } }), {
        ...optional,
        options: ['fear', 'hope'],
        only: true,
      }),
      ask.if_then('plan', 'T', say('Plan'), optional),
      { type: 'info', key: 'note', required: false, visibility: 'T', words: say('A word between.') },
    ]),
    step('containers', head('Containers'), [
      ask.list('lines', 'S', say('Lines'), { ...optional, min: 2, max: 3, item: line('S') }),
      ask.group('parts', 'S', say('Parts'), {
        ...optional,
        fields: [
          ask.shortText('must', 'S', say('Must')),
          ask.longText('secret', 'N', say('Secret'), optional),
          ask.yesNo('more', 'S', say('More'), optional),
          ask.shortText('why', 'S', say('Why'), { showIf: { field: 'more', equals: true } }),
        ],
      }),
      ask.list('rows', 'S', say('Rows'), {
        ...optional,
        max: 4,
        identity: 'name',
        item: row('S', [
          ask.shortText('name', 'S', say('Name')),
          ask.integer('rank', 'S', say('Rank'), { min: 1, max: 4 }),
          ask.longText('forClinician', 'T', say('For the clinician'), optional),
          ask.longText('mine', 'P', say('Mine'), optional),
        ]),
      }),
    ]),
    step('later', head('Later'), [ask.shortText('later', 'T', say('Later'), { min: 3 })], {
      showIf: { field: 'scale', atLeast: 8 },
    }),
  ],
  rules: [
    { rule: 'ranks', list: 'rows', field: 'rank' },
    { rule: 'uniqueText', list: 'rows', field: 'name' },
    { rule: 'uniqueText', list: 'lines' },
  ],
};

/** Answers to all of it. */
export const everyAnswer = {
  short: 'Hello there',
  long: 'Five words are allowed here',
  phrase: 'three words here',
  tone: 'warm',
  ownTone: 'lukewarm',
  where: ['home', 'work'],
  scale: 3,
  percent: 85,
  often: 'notSure',
  plainOften: 4,
  count: 9,
  sum: { amount: 120000, currency: 'GBP' },
  euros: { amount: 0, currency: 'EUR' },
  date: '2028-02-29',
  time: '20:00',
  moment: '2026-03-08T07:30:00.000Z',
  span: 'PT24H',
  yes: false,
  person: { label: 'my sister' },
  agreed: { confirmed: true, at: '2026-03-08T07:30:00Z', by: 'account-1' },
  feelings: [{ word: 'worried', intensity: 6 }],
  fewFeelings: [{ word: 'fear', intensity: 0 }],
  plan: { if: 'a bill scares me', then: 'I say so before supper' },
  lines: ['one', 'two'],
  parts: { must: 'here', secret: 'only mine', more: true, why: 'because' },
  rows: [
    { name: 'second', rank: 2, forClinician: 'read me', mine: 'not you' },
    { name: 'first', rank: 1 },
  ],
};
