import type { TemplateDefinition } from '../definition/template';
import { kindOf } from '../definition/template';
import { ask, head, say, step } from './ask';

/** What the note is kept under, among the other answers. No exercise may use the name for a question of its own. */
export const THERAPIST_NOTE = 'onlyForTherapist';

const CLOSING = {
  ...step(THERAPIST_NOTE, head('Only for your therapist'), [
    ask.longText(
      THERAPIST_NOTE,
      'T',
      say('Is there anything you want to say to your therapist alone?', {
        help: 'You can leave this empty. It is never part of what you share, whatever you choose to share later.',
      }),
      { required: false, max: 2000, neverShared: true },
    ),
  ]),
  closing: true,
} as const;

/**
 * An exercise as it is given to people: a form ends with room for a note to the therapist alone, whatever the exercise asks. It is
 * asked where everything is looked over before it goes, belongs to the entry like any other answer, and by its class can be released to
 * nobody. What is done in a place of its own has no such note.
 *
 * @example
 * withTherapistNote(trustMeaning).steps.at(-1) // { key: 'onlyForTherapist', closing: true, … }
 */
export function withTherapistNote(definition: TemplateDefinition): TemplateDefinition {
  if (kindOf(definition) !== 'form') return definition;
  return { ...definition, steps: [...definition.steps, CLOSING] };
}
