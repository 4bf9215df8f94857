import { toAll } from '../../authoring/ask';
import { BUILT_IN, contraindication, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

export const definition: TemplateDefinition = {
  code: 'EX-07',
  version: 1,
  kind: 'amends_plan',
  words: {
    en: {
      all: {
        title: 'Amends plan',
        purpose:
          'Turn being sorry into things you will do, by when, that {person} has had the chance to shape or to refuse.',
        intro:
          'You write a plan with your therapist. Nothing of it reaches {person} before your therapist has read it and they have said that they want to hear from you. They may say no, and that is their right.',
        evidenceNote:
          'An offer of repair is one of the strongest parts of an apology, and trust comes back with a run of things that are kept. Plans of the form "if this, then that" help people to follow through. This plan as a whole has not been studied.',
        dosage: 'One plan at a time, over weeks or months, looked at every two weeks.',
        outline: [
          'Say what you did and what you understand it did.',
          'Check, with eight questions, that making amends would not do more harm.',
          'Choose what you will do: things that somebody could see, with a day.',
          'Your therapist reads it. Only then can it be shown, if it is to be shown at all.',
          'Report what you kept and what you did not. What follows from it is not decided by a plan.',
        ],
      },
      friendship: {
        dosage: 'One plan at a time, for about eight weeks, looked at every two weeks.',
      },
      family: {
        intro:
          'You write a plan with your therapist. Nothing of it reaches {person} before your therapist has read it and they have said that they want to hear from you. They may say no, and nothing in it may need their help: what is yours to repair is not theirs to carry.',
      },
    },
  },
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
    contraindication(
      'amends_would_harm',
      'Making amends directly would injure somebody, or reveal something that would.',
    ),
  ],
  safetyHints: toAll({
    hints: [
      'An order or a request not to make contact, or a risk in doing so, leaves only indirect or living amends.',
      'Whoever was harmed never has to act, to watch or to answer. Declining is not a failure of anybody.',
      'Nothing in this plan means that somebody has been forgiven.',
    ],
  }),
  prerequisites: ['EX-04'],
  minutes: 30,
  steps: [],
};
