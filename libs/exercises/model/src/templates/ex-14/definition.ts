import { toAll } from '../../authoring/ask';
import { BUILT_IN, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

export const definition: TemplateDefinition = {
  code: 'EX-14',
  version: 1,
  kind: 'slip_repair',
  words: {
    en: {
      all: {
        title: 'Slip and repair',
        purpose: 'Own a mistake fast and in proportion, and mend what can be mended.',
        intro: 'A slip is not the end of the work. What counts is how soon you say it, and what you do next.',
        evidenceNote:
          'Acknowledging, being sorry and making it good belong together. That one lapse is not a relapse is part of treatments that have been tested.',
        dosage: 'Whenever something slips; a few minutes.',
        outline: [
          'Say what happened, in facts, and when you told it.',
          'One sentence of your own responsibility.',
          'What you will do to mend it, and by when.',
          'What you will do the next time it gets close.',
          'Something serious goes to your therapist first.',
        ],
      },
      friendship: {
        intro:
          'A slip is not the end of a friendship. What counts is how soon you say it, and what you do next.',
      },
      family: {
        intro:
          'A slip does not undo what you have built at home. What counts is how soon you say it, and what you do next.',
      },
    },
  },
  ...BUILT_IN,
  stage: 'show',
  evidence: 'B',
  modes: ['solo'],
  minAge: 14,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: GENERAL_CONTRAINDICATIONS,
  safetyHints: toAll({
    hints: [
      'Three serious slips of one kind in eight weeks need a conversation, not another apology.',
      'How long it took until it was told is for this person and you alone.',
    ],
  }),
  prerequisites: [],
  minutes: 10,
  steps: [],
};
