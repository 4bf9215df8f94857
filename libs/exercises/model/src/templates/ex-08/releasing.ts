import { ask, head, say, step } from '../../authoring/ask';
import type { TemplateDefinition } from '../../definition/template';
import { definition, WORDS } from './definition';

const { all } = WORDS.en;
const OUTLINE = [
  ...all.outline.slice(0, -1),
  'Afterwards each of you looks back alone. Only your therapist reads that. The one thing you learned you may show the others, if and when you want to.',
];

/**
 * The second version: of all that is said in private after a round, the one thing somebody learned may be released by them. It
 * is asked for in the room; here stands only that it may be, and under which words whoever it is for reads it.
 */
export const releasing: TemplateDefinition = {
  ...definition,
  version: 2,
  words: { en: { ...WORDS.en, all: { ...all, outline: OUTLINE } } },
  steps: [
    step('afterwards', head('After a round'), [
      ask.shortText('oneThingLearned', 'S', say('One thing I learned'), { required: false }),
    ]),
  ],
};
