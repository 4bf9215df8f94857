import type { AssignModel } from './assign-form';

export type SuggestedField = 'whenAndWhere' | 'obstacle' | 'smallestVersion';

/** Wordings to start from, never chosen by themselves. Spoken to the person who reads them. */
export const SUGGESTIONS: Record<SuggestedField, readonly string[]> = {
  whenAndWhere: [
    'Sunday evening at the kitchen table, phone in another room',
    'One evening after supper, ten quiet minutes',
    'On the way home, before you go in',
  ],
  obstacle: [
    'The evening is full. Then take the next morning',
    'There was an argument that day. Then wait until both are calm',
    'It brings up too much. Then stop and write one line',
  ],
  smallestVersion: [
    'One question, two sentences',
    'Five minutes, then stop wherever you are',
    'Open it, read it, and close it again',
  ],
};

/** The model with a wording taken over. */
export function withSuggestion(
  model: AssignModel,
  field: SuggestedField | 'rationale',
  text: string,
): AssignModel {
  return { ...model, [field]: text };
}
