import { ask, head, note, say, step, toAll } from '../../authoring/ask';
import {
  BUILT_IN,
  contraindication,
  FEELINGS,
  GENERAL_CONTRAINDICATIONS,
  INTENSITY,
  SHARE_GATES,
} from '../../authoring/built-in';
import type { LintCode, LintDefinition } from '../../definition/lint';
import type { TemplateDefinition } from '../../definition/template';

const NEEDS = {
  rest: 'rest',
  honesty: 'honesty',
  help: 'help',
  closeness: 'closeness',
  space: 'space',
  respect: 'respect',
  clarity: 'clarity',
  safety: 'safety',
  fairness: 'fairness',
  fun: 'fun',
  other: 'something else',
};

const TENSION = { low: 'Calm', high: 'As tense as I get' };

const situation = step('situation', head('What happened'), [
  ask.scale('tensionBefore', 'T', say('How tense are you right now?', TENSION)),
  ask.longText(
    'situation',
    'S',
    say('What happened, as a camera would show it?', {
      help: 'Facts only, in at most 60 words.',
      placeholder: 'On Sunday …',
    }),
    { max: 400, maxWords: 60 },
  ),
]);

const inside = step('inside', head('What it is like for you'), [
  ask.emotion('feeling', 'S', say('What do you feel, and how strongly?', INTENSITY), {
    min: 1,
    max: 3,
    options: FEELINGS,
  }),
  ask.longText(
    'thought',
    'S',
    say('What goes through your mind about it?', {
      help: 'Mark it as yours: "I tell myself that …"',
    }),
    { max: 1000 },
  ),
  ask.choice('need', 'S', say('What do you need?', { options: NEEDS }), { options: Object.keys(NEEDS) }),
  ask.shortText('needInWords', 'S', say('Say it in your own words'), {
    required: false,
    requiredIf: { field: 'need', equals: 'other' },
  }),
]);

const asking = step('asking', head('What you ask for'), [
  note(
    'scripts',
    say(
      '',
      {},
      {
        romantic:
          'It may sound like this: "When the calendar changed without a word, I felt left out. Would you tell me by lunchtime next time?"',
        friendship:
          'It may sound like this. Asking for money back: "The part for March is still open. Can you send it by Friday, or name a date today?" Declining: "Thank you for asking me. I am not coming this time."',
        family:
          'It may sound like this: "I am staying at a hotel this time. I would like us to have lunch on Saturday." If you are pressed, say the same line again, calmly, in the same words.',
      },
    ),
  ),
  ask.group(
    'request',
    'S',
    say('What exactly do you ask for?', { help: 'One act that can be done, or refused.' }),
    {
      fields: [
        ask.shortText(
          'what',
          'S',
          say('What should happen?', {
            help: 'Say what you want, rather than what you do not want.',
            placeholder: 'Would you … ?',
          }),
          { minWords: 3 },
        ),
        ask.shortText('who', 'S', say('Who would do it?', { help: 'Empty means {person}.' }), {
          required: false,
          max: 80,
        }),
        ask.date('byWhen', 'S', say('By when?'), { required: false }),
        ask.yesNo('positive', 'S', say('Does it say what you do want?'), { required: false }),
      ],
    },
  ),
  ask.shortText(
    'brokenRecord',
    'S',
    say('One calm line you can say again if you are pressed', {
      placeholder: 'I have heard you, and my answer stays …',
    }),
    { required: false, variants: ['family'] },
  ),
  ask.longText('whatIOffer', 'S', say('What do you offer in return, if anything?'), {
    required: false,
    max: 1000,
  }),
  ask.longText(
    'ifNo',
    'T',
    say('And if the answer is no?', {
      help: 'What you can live with, or what you will do for yourself. Not a punishment.',
    }),
    { required: false, max: 1000 },
  ),
  ask.scale('tensionAfter', 'T', say('How tense are you now that it is in words?', TENSION)),
]);

const outcome = step(
  'outcome',
  head('Later: how it went', 'Come back here when you have said it, or decided not to.'),
  [
    ask.group('outcome', 'T', say('How did it go?'), {
      required: false,
      fields: [
        ask.yesNo('said', 'T', say('Did you say it?')),
        ask.longText('response', 'T', say('What did {person} answer?'), {
          required: false,
          max: 1000,
          showIf: { field: 'said', equals: true },
        }),
        ask.choice(
          'met',
          'T',
          say('Was the request met?', { options: { fully: 'Fully', partly: 'Partly', no: 'No' } }),
          { options: ['fully', 'partly', 'no'], showIf: { field: 'said', equals: true } },
        ),
      ],
    }),
  ],
);

const said = ['situation', 'thought', 'needInWords', 'request.what', 'brokenRecord', 'whatIOffer', 'ifNo'];
const hint = (lint: LintCode, fields: readonly string[] = said): LintDefinition => ({ lint, fields });

export const definition: TemplateDefinition = {
  code: 'EX-09',
  version: 1,
  words: toAll({
    title: 'Clear expression',
    purpose: 'Say a thought, a feeling and a need directly, and ask without pressure.',
    intro: 'You put one thing into words. Whether and when you say it is up to you.',
    evidenceNote:
      'Training to speak up directly has been tested for many problems. The order of the steps takes up ideas from DEAR MAN and from nonviolent communication; the words are our own, and this form itself has not been studied.',
    dosage: 'Once or twice a week, each time about one thing.',
  }),
  ...BUILT_IN,
  stage: 'talk',
  evidence: 'B',
  modes: ['solo'],
  minAge: 14,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication('fear_of_other', 'Fear of the other person: use it for rehearsal in the session only.'),
  ],
  safetyHints: toAll({
    hints: [
      'With fear of the other person this is rehearsal only, and nothing is said at home.',
      'A threat of harm in a text raises a red item and keeps the text from being shared.',
    ],
  }),
  prerequisites: [],
  minutes: 15,
  steps: [situation, inside, asking, outcome],
  lints: [
    hint('mind_reading'),
    hint('always_never'),
    hint('sarcasm'),
    hint('silent_treatment'),
    hint('guilt'),
    hint('vague_request', ['request.what']),
    { lint: 'threat', fields: said, severity: 'block', attention: { level: 'red', code: 'threat-of-harm' } },
  ],
  series: [
    {
      key: 'tension.drop',
      kind: 'delta',
      before: 'tensionBefore',
      after: 'tensionAfter',
      range: [-10, 10],
      better: 'lower',
      words: toAll({ label: 'Tension, after minus before' }),
    },
    {
      key: 'said',
      kind: 'level',
      field: 'outcome.said',
      levels: { true: 1, false: 0 },
      range: [0, 1],
      better: 'neither',
      words: toAll({ label: 'Said it' }),
    },
    {
      key: 'met',
      kind: 'level',
      field: 'outcome.met',
      levels: { fully: 1, partly: 0.5, no: 0 },
      range: [0, 1],
      better: 'higher',
      words: toAll({ label: 'Request met' }),
    },
  ],
};
