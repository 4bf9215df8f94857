import type { TemplateDefinition } from '@reknit/exercises/model';

/**
 * An exercise as its author needs it to answer: without what the clinician keeps in mind, what calls their attention and
 * what they might suggest next. How somebody's answers are read is not for whoever holds the phone.
 */
export function definitionForAuthor(definition: TemplateDefinition): TemplateDefinition {
  const lints = (definition.lints ?? [])
    .filter(({ audience }) => audience !== 'clinician')
    .map(({ attention: _attention, suggests: _suggests, ...lint }) => lint);
  return {
    ...definition,
    lints,
    attention: [],
    suggestions: [],
    contraindications: [],
    safetyHints: {},
    prerequisites: [],
  };
}
