import { ask, head, line, note, say, step, toAll } from '../../authoring/ask';
import { BUILT_IN, contraindication, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { LintCode, LintDefinition } from '../../definition/lint';
import type { TemplateDefinition } from '../../definition/template';

const owning = step('owning', head('What you did'), [
  ask.longText(
    'own',
    'S',
    say('Say plainly what you did, with "I".', {
      help: 'One thing after the other. No reasons yet.',
      placeholder: 'I …',
    }),
  ),
  ask.longText(
    'regret',
    'S',
    say('Say what you understand it did to {person}, and how you feel about that.'),
  ),
  ask.longText(
    'explain',
    'S',
    say('Is there something that helps them make sense of it?', {
      help: 'Only if it helps them. No excuse. May be left empty.',
    }),
    { required: false },
  ),
]);

const mending = step('mending', head('What is different'), [
  ask.longText('change', 'S', say('What is different from now on?', { placeholder: 'From now on I …' })),
  ask.list(
    'repair',
    'S',
    say('What will you do, or offer to do, to put things right?', {
      help: 'Say what you do and when, so that anybody could see whether it has happened.',
      add: 'Add something you will do',
      row: 'I will do',
      placeholder: 'I will … every/by …',
    }),
    { min: 1, max: 5, item: line('S') },
  ),
  ask.list(
    'disclose',
    'S',
    say('What will you tell without being asked?', {
      help: 'Only what you are ready to keep up. It may stay empty.',
      add: 'Add something',
      row: 'I will tell',
    }),
    { required: false, max: 5, item: line('S'), variants: ['romantic'] },
  ),
  ask.group(
    'repayment',
    'S',
    say('Is there something to pay back?', { help: 'Leave it empty if money is not part of this.' }),
    {
      required: false,
      variants: ['friendship'],
      fields: [ask.money('sum', 'S', say('How much?'), { min: 1 }), ask.date('by', 'S', say('By when?'))],
    },
  ),
]);

const giving = step('giving', head('How it is given'), [
  note(
    'noComfort',
    say(
      'If {person} is your child, of whatever age: do not ask for comfort, for understanding or for a hug. It is not theirs to give.',
    ),
    { variants: ['family'] },
  ),
  ask.choice(
    'ask',
    'S',
    say('Do you ask for anything?', {
      help: 'Leave them free: you are not owed an answer.',
      options: {
        none: 'No, I ask for nothing',
        open_ended: 'Only this: "If you ever want to answer, I will listen."',
      },
    }),
    { options: ['none', 'open_ended'], default: 'none' },
  ),
  ask.choice(
    'form',
    'S',
    say('In which form?', {
      options: { letter: 'A letter', spoken: 'Spoken in a session', audio_script: 'A script to be recorded' },
    }),
    { options: ['letter', 'spoken', 'audio_script'] },
  ),
  ask.choice(
    'deliverThrough',
    'T',
    say('By which way should it come?', {
      options: { session: 'In a session with both of us', therapist: 'Through a therapist only' },
    }),
    { required: false, options: ['session', 'therapist'], variants: ['family'] },
  ),
  ask.choice(
    'recipientWants',
    'T',
    say('Has {person} said that they want to hear it?', {
      options: { yes: 'Yes', no: 'No', not_known: 'I do not know' },
    }),
    { options: ['yes', 'no', 'not_known'] },
  ),
]);

const texts = ['own', 'regret', 'explain', 'change'];
const check = (lint: LintCode, fields: readonly string[]): LintDefinition => ({
  lint,
  fields,
  checklist: true,
});

export const definition: TemplateDefinition = {
  code: 'EX-06',
  version: 1,
  words: toAll({
    title: 'Apology builder',
    purpose: 'Prepare an apology that owns the harm and asks for nothing back.',
    intro:
      'You write it in parts. Nothing is delivered from here: your therapist reads it first, and it is given only if the other person wants to hear it.',
    evidenceNote:
      'In two experiments with 755 people, apologies with more of these parts worked better. Owning the harm mattered most, offering repair came second, asking for forgiveness last. Those were written stories, mostly from work, and not therapy.',
    dosage: 'Two or three drafts, with your therapist in between.',
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
    contraindication('apology_for_control', 'An apology may be used here to regain control.'),
    contraindication('not_wanted', 'The other person has said that they do not want to hear it.'),
  ],
  safetyHints: toAll({
    hints: [
      'The checks are hints for the author. Their count is shown to nobody else.',
      'Forgiveness is never recorded, asked for or counted.',
      'A parent who apologises to a child asks for no comfort.',
    ],
  }),
  prerequisites: ['EX-04'],
  minutes: 25,
  steps: [owning, mending, giving],
  lints: [
    check('if_or_but', texts),
    check('passive_harm', ['own', 'regret']),
    check('blame_verb', texts),
    check('asks_reassurance', texts),
    check('demands_reply', [...texts, 'repair.*']),
    check('long_explanation', ['own', 'explain']),
    check('vague_repair', ['repair.*']),
    {
      lint: 'threat',
      fields: [...texts, 'repair.*', 'disclose.*'],
      severity: 'block',
      attention: { level: 'red', code: 'threat-of-harm' },
    },
  ],
  series: [
    {
      key: 'checks.passing',
      kind: 'checklist',
      range: [0, 7],
      better: 'higher',
      words: toAll({ label: 'Checks that pass' }),
    },
  ],
  shareBlockedWhen: { not: { field: 'recipientWants', equals: 'yes' } },
};
