import { ask, head, line, note, row, say, step, toAll } from '../../authoring/ask';
import {
  BUILT_IN,
  contraindication,
  FEELINGS,
  GENERAL_CONTRAINDICATIONS,
  INTENSITY,
  RULER,
  SHARE_GATES,
} from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

const impact = step(
  'impact',
  head(
    'What it did',
    'You owe this to nobody. You can write one line and stop; half is enough. To pause, look for five things you can see, feel your feet on the floor, and come back another day.',
  ),
  [
    ask.longText(
      'whatMattered',
      'T',
      say('Which moment stays with you?', { help: 'Write only as much as feels right today.' }),
      { required: false },
    ),
    ask.longText(
      'meaning',
      'T',
      say(
        'What did it tell you about the two of you, or about yourself?',
        {},
        { family: 'What did it tell you about this family, or about yourself?' },
      ),
      { required: false },
    ),
    ask.emotion(
      'feelings',
      'S',
      say('Which feelings belong to it, and how strong are they today?', INTENSITY),
      { required: false, min: 1, max: 8, options: FEELINGS },
    ),
    ask.longText(
      'sharedCircle',
      'S',
      say('What did it change among the people you both know?', {
        help: 'Invitations, groups, who knows what.',
      }),
      { required: false, max: 1500, variants: ['friendship'] },
    ),
    ask.multiChoice(
      'bodyAndDay',
      'T',
      say('Where do you notice it in your body or your day?', {
        options: {
          sleep: 'Sleep',
          appetite: 'Appetite',
          concentration: 'Concentration',
          startle: 'Startling easily',
          checking: 'Checking things',
          avoidance: 'Avoiding places or people',
          none: 'None of these',
        },
      }),
      {
        required: false,
        options: ['sleep', 'appetite', 'concentration', 'startle', 'checking', 'avoidance', 'none'],
        exclusive: ['none'],
        variants: ['romantic', 'family'],
      },
    ),
  ],
);

const needs = step('needs', head('What you need'), [
  ask.list('needNow', 'S', say('What do you need now?', { add: 'Add a need', row: 'Need' }), {
    required: false,
    max: 5,
    item: line('S'),
  }),
  ask.list(
    'questionsIHave',
    'S',
    say('Which questions do you have?', { add: 'Add a question', row: 'Question' }),
    {
      required: false,
      max: 10,
      identity: 'question',
      item: row('S', [
        ask.shortText('question', 'S', say('The question')),
        ask.choice(
          'wantAnswer',
          'S',
          say('Do you want an answer?', {
            options: { now: 'Yes, now', later: 'Later', never: 'No, I only want it to be heard' },
          }),
          { options: ['now', 'later', 'never'] },
        ),
      ]),
    },
  ),
  ask.list(
    'doNotWant',
    'S',
    say('What do you not want?', {
      help: 'For example details, surprises, or that others are told.',
      add: 'Add something',
      row: 'Not this',
    }),
    { required: false, max: 10, item: line('S') },
  ),
]);

const unsent = step(
  'unsent',
  head('Somebody who cannot or will not hear it'),
  [
    ask.choice(
      'writtenTo',
      'T',
      say('Who are you writing to?', {
        options: {
          them: 'Somebody I could speak to',
          died: 'Somebody who has died',
          not_involved: 'Somebody who is not part of this work',
        },
      }),
      { required: false, options: ['them', 'died', 'not_involved'] },
    ),
    ask.longText(
      'unsent',
      'N',
      say('A page that stays with you', {
        help: 'Your therapist cannot read this. It is kept with your account, and a court could in rare cases order that it is handed over. If you would rather have nothing stored, write it on paper.',
      }),
      { required: false, showIf: { field: 'writtenTo', in: ['died', 'not_involved'] } },
    ),
  ],
  { variants: ['family'] },
);

const hearing = step('being-heard', head('Being heard'), [
  note(
    'noDuty',
    say('Nothing is sent from here. Whether anybody hears this, and when, stays your decision.'),
  ),
  ask.scale('readyToBeHeard', 'T', say('How ready are you for {person} to hear this?', RULER), {
    required: false,
  }),
  ask.choice(
    'deliverHow',
    'T',
    say('If it is heard at all, how?', {
      options: {
        not_at_all: 'Not at all',
        therapist_holds: 'My therapist keeps it for now',
        read_in_session: 'Read aloud in a session',
        send: 'Sent here, after my therapist and I have talked about it',
      },
    }),
    {
      required: false,
      options: ['not_at_all', 'therapist_holds', 'read_in_session', 'send'],
      default: 'therapist_holds',
    },
  ),
]);

export const definition: TemplateDefinition = {
  code: 'EX-05',
  version: 1,
  words: toAll({
    title: 'Impact statement',
    purpose:
      'Put into words what happened to you and what you need, at your own pace and with no duty to share it.',
    intro:
      'Nothing here has to be filled in, apart from one thing: a moment, or a feeling. Leaving it half done is fine.',
    evidenceNote:
      'In a tested form of therapy for two, people voiced their deepest hurt while the other stayed and listened; 15 of 24 pairs came through, after about 13 sessions led by a therapist. That was therapy, not homework, so a clinician unlocks this first.',
    dosage: 'Once, in as many sittings as it takes.',
  }),
  ...BUILT_IN,
  stage: 'own',
  evidence: 'B',
  modes: ['solo', 'clinician_led'],
  minAge: 14,
  needsUnlock: true,
  gates: ['G-READY', 'G-RISK'],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication(
      'vulnerability_as_weapon',
      'The other person uses what they are told against this person.',
    ),
  ],
  safetyHints: toAll({
    hints: [
      'No time pressure. A half-finished statement is a finished one.',
      'Nothing may be released while the person wants it kept, or not heard at all.',
      'Many questions about intimate detail: discuss what knowing would do.',
    ],
  }),
  prerequisites: [],
  minutes: 20,
  steps: [impact, needs, unsent, hearing],
  rules: [{ rule: 'oneOf', fields: ['whatMattered', 'feelings'] }],
  lints: [
    {
      lint: 'read_before_sharing',
      fields: ['whatMattered', 'meaning', 'sharedCircle', 'needNow.*', 'questionsIHave.*.question'],
      audience: 'clinician',
      attention: { level: 'amber', code: 'read-before-sharing' },
    },
    {
      lint: 'detail_seeking',
      fields: ['questionsIHave.*.question'],
      audience: 'clinician',
      attention: { level: 'amber', code: 'detail-seeking' },
    },
  ],
  series: [
    {
      key: 'readyToBeHeard',
      kind: 'value',
      field: 'readyToBeHeard',
      range: [0, 10],
      better: 'neither',
      words: toAll({ label: 'Ready to be heard' }),
    },
    {
      key: 'feelings.strongest',
      kind: 'strongestEmotion',
      field: 'feelings',
      range: [0, 10],
      better: 'lower',
      words: toAll({ label: 'Strongest feeling' }),
    },
  ],
  shareBlockedWhen: {
    any: [
      { not: { field: 'deliverHow', answered: true } },
      { field: 'deliverHow', in: ['not_at_all', 'therapist_holds'] },
    ],
  },
};
