import { toAll } from '../../authoring/ask';
import { BUILT_IN, contraindication, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

export const definition: TemplateDefinition = {
  code: 'EX-13',
  version: 1,
  kind: 'transparency',
  words: {
    en: {
      all: {
        title: 'Transparency agreement',
        purpose: 'Agree what will be told openly, for how long, and how it ends.',
        intro:
          'Telling is something a person does; watching is something that is done to them. Everything here is told, nothing is tracked, and everything has an end.',
        evidenceNote:
          'Agreements about openness are clinical consensus. Checking on somebody by their devices tends to keep suspicion alive.',
        dosage: 'Up to twelve weeks, lighter step by step, with a look at it every week.',
        outline: [
          'Name what is told, by whom, how and how often.',
          'Say why this much, and not more.',
          'Set the day on which it ends, and the lighter step before that.',
          'Each of you confirms the same wording. A change asks both again.',
          'Each week, privately: how strong was the urge to check?',
        ],
      },
      friendship: {
        purpose: 'Agree what will be told openly about money and confidences, for how long, and how it ends.',
      },
      family: {
        intro:
          'Telling is something a person does; watching is something that is done to them. With somebody who is growing up, openness gets less as freedom gets more, and everything has an end.',
      },
    },
  },
  ...BUILT_IN,
  stage: 'show',
  evidence: 'C',
  modes: ['shared_document'],
  minAge: 16,
  needsUnlock: false,
  gates: ['G-JOINT', 'G-AGE'],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication(
      'control',
      'Somebody would use it to control the other. Then there is no agreement of this kind at all.',
    ),
  ],
  safetyHints: toAll({
    hints: [
      'Location, passwords to hold, other people’s messages and secret checks are refused by the product, whoever agrees to them.',
      'A falling urge to check means it works. A rising one means it feeds the suspicion.',
      'It ends by itself. To go on takes your review and both of them, twice at most.',
    ],
  }),
  prerequisites: [],
  minutes: 25,
  steps: [],
};
