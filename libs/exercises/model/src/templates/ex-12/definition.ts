import { toAll } from '../../authoring/ask';
import { BUILT_IN, contraindication, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

export const definition: TemplateDefinition = {
  code: 'EX-12',
  version: 1,
  kind: 'reliability_log',
  words: {
    en: {
      all: {
        title: 'Reliability log',
        purpose: 'Make small promises that can be seen, and keep them.',
        intro:
          'Three small promises are better than ten big ones. Taking one back in time is reliable too: say so before it is due.',
        evidenceNote:
          'Plans with a when and a where help people to follow through, and trust comes back with a run of things that are kept.',
        dosage: 'A few minutes a day, and once a week a look at which promise should be smaller.',
        outline: [
          'Write down what you promise, to whom, and the smallest version that still counts.',
          'Say when it is due.',
          'Report what was kept, what was late and what was not, in a word or two.',
          'Once a week, ask which promise should be smaller.',
          'Nobody else sees the log. You decide what of it you show.',
        ],
      },
      friendship: {
        dosage: 'A few minutes a week: being on time, answering when agreed, keeping a confidence.',
      },
      family: { dosage: 'A few minutes a week: care, visits, calls. Each promise has its own time zone.' },
    },
  },
  ...BUILT_IN,
  stage: 'show',
  evidence: 'B',
  modes: ['solo', 'pair_parallel'],
  minAge: 14,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication('used_to_watch', 'Somebody wants the log in order to watch this person.'),
  ],
  safetyHints: toAll({
    hints: [
      'More promises made than kept: help to make fewer and smaller ones before anything is added.',
      'The log must not become a way of watching somebody. There is no live view of it for anybody.',
    ],
  }),
  prerequisites: [],
  minutes: 5,
  steps: [],
};
