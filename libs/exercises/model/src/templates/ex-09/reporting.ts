import { head } from '../../authoring/ask';
import type { TemplateDefinition } from '../../definition/template';
import { definition } from './definition';

/**
 * The second version: how it went is asked once the rest was handed in, because it comes to pass only then. The words put together
 * before are not held up by it, and what was said may be told more than once.
 */
export const reporting: TemplateDefinition = {
  ...definition,
  version: 2,
  steps: definition.steps.map((step) =>
    step.key === 'outcome'
      ? { ...step, later: true, words: head('How it went', 'When you have said it, or decided not to.') }
      : step,
  ),
};
