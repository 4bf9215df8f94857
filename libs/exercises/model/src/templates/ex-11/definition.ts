import { toAll } from '../../authoring/ask';
import { BUILT_IN, contraindication, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

export const definition: TemplateDefinition = {
  code: 'EX-11',
  version: 1,
  kind: 'boundary',
  words: {
    en: {
      all: {
        title: 'Boundary setting',
        purpose: 'Say what you will and will not take part in, and what you will do to look after yourself.',
        intro:
          'A limit is about what you do, and needs nobody to agree. A request is about what somebody else could do, and they may refuse. An agreement is what you both confirm. The three are kept apart.',
        evidenceNote:
          'Boundaries come from practice more than from studies. Saying clearly what one needs has been tested across many problems.',
        dosage: 'One at a time, looked at again after six weeks.',
        outline: [
          'Choose what it is: your limit, a request, or an agreement.',
          'Describe the situation as a camera would see it, and what you will do.',
          'Seven questions tell a boundary from control. Your therapist reads the answers.',
          'Decide whether and how you tell anybody. Not telling is a way as well.',
          'Note how it goes. Only you and your therapist see that.',
        ],
      },
      romantic: {
        intro:
          'A limit is about what you do, and needs nobody to agree. A request is about what your partner could do, and they may refuse. An agreement is what you both confirm. Limits about your body hold at once and are never up for discussion here.',
      },
      friendship: {
        dosage:
          'One at a time: lending, cancelling late, gossip, how much you can carry. Looked at again after six weeks.',
      },
      family: {
        dosage: 'One at a time: visits, holidays, advice, how much contact. Looked at again after six weeks.',
      },
    },
  },
  ...BUILT_IN,
  stage: 'talk',
  evidence: 'C',
  modes: ['solo', 'shared_document'],
  minAge: 14,
  needsUnlock: false,
  gates: [],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication(
      'unsafe_to_tell',
      'Telling it would put somebody at risk. Then it stays private and is planned with you.',
    ),
  ],
  safetyHints: toAll({
    hints: [
      'Rules about whom somebody sees, what they wear, their money or their devices are control, whatever they are called.',
      'Written while somebody stood over them, or afraid of the reaction: see the person alone, and soon.',
      '"Crossed" three times in four weeks: talk about safety, clarity and cost before anything else.',
    ],
  }),
  prerequisites: [],
  minutes: 20,
  steps: [],
};
