import { toAll } from '../../authoring/ask';
import { BUILT_IN, contraindication, GENERAL_CONTRAINDICATIONS, SHARE_GATES } from '../../authoring/built-in';
import type { TemplateDefinition } from '../../definition/template';

export const WORDS = {
  en: {
    all: {
      title: 'Active listening rounds',
      purpose: 'Practise being heard and hearing, with an order that keeps a hard topic from running away.',
      intro:
        'One of you speaks, the other says back what they heard. You need not agree, and nothing is solved in a round. Anybody can stop at any moment, and no reason is asked for. Nothing is ever recorded.',
      evidenceNote:
        'Taking turns as speaker and listener is a core part of programmes that have been tested as a whole. People who get on well seldom talk like this all day: it is a frame for hard topics.',
      dosage: 'Two rounds, once or twice a week.',
      outline: [
        'Each of you says privately how calm you are and whether you want to. If not, nothing opens and nobody is named.',
        'The speaker says one thing. The listener says back what they heard, until the speaker feels it was heard.',
        'The listener says what makes sense about it, and guesses the feeling.',
        'You change places.',
        'Afterwards each of you looks back alone. Only your therapist reads that.',
      ],
    },
    romantic: {
      dosage: 'Two rounds, once or twice a week. Start with money, chores, time, family or phones.',
    },
    friendship: {
      dosage: 'One round at a time. Start with plans, loans, other friends or being left out.',
    },
    family: {
      intro:
        'One of you speaks, the other says back what they heard; a parent listens first. You need not agree, and nothing is solved in a round. Anybody can pass or stop at any moment, and no reason is asked for. Nothing is ever recorded.',
    },
  },
} satisfies TemplateDefinition['words'];

export const definition: TemplateDefinition = {
  code: 'EX-08',
  version: 1,
  kind: 'listening',
  words: WORDS,
  ...BUILT_IN,
  stage: 'talk',
  evidence: 'B',
  modes: ['pair_turns', 'clinician_led', 'solo'],
  minAge: 16,
  needsUnlock: false,
  gates: ['G-JOINT', 'G-AGE'],
  shareGates: SHARE_GATES,
  contraindications: [
    ...GENERAL_CONTRAINDICATIONS,
    contraindication(
      'violence_as_topic',
      'Violence is the topic. It is talked about alone, or with specialists.',
    ),
    contraindication(
      'hidden_disclosure',
      'Something hidden would be disclosed in a round. That belongs in a session.',
    ),
    contraindication('under_the_influence', 'Rounds would happen under the influence of alcohol or drugs.'),
    contraindication('child_listens', 'A child would be the audience.'),
  ],
  safetyHints: toAll({
    hints: [
      'A topic that somebody rates hotter than the limit waits for a session.',
      'Paraphrasing is a frame, not a measure of how well people get on. Look for warmth and for who gets the time.',
      '"I did not feel safe" afterwards stops the work of these people and calls you at once.',
    ],
  }),
  prerequisites: [],
  minutes: 30,
  steps: [],
};
