import type { RelationType } from '@reknit/shared/model';
import { withTherapistNote } from '../authoring/therapist-note';
import type { Answers } from '../definition/answers';
import { kindOf, type TemplateDefinition } from '../definition/template';
import { compile } from '../engine/compile';
import type { CompiledForm, FormField } from '../engine/form';
import { allTemplates, exampleOf } from '../templates/registry';

export interface Case {
  readonly definition: TemplateDefinition;
  readonly variant: RelationType;
  readonly form: CompiledForm;
  readonly example: Answers;
}

/** As people are given them. */
const GIVEN = allTemplates().map(withTherapistNote);

/** Every version of every template in every variant it has, with a name for the test. */
export const everyVariant: readonly (readonly [string, Case])[] = GIVEN.flatMap((definition) =>
  definition.relationVariants.map((variant) => {
    const example = exampleOf(definition.code, definition.version, variant) ?? {};
    const form = compile(definition, variant);
    return [
      `${definition.code} v${definition.version} ${variant}`,
      { definition, variant, form, example },
    ] as const;
  }),
);

/** Those that are filled in: the other kinds have no questions of their own. */
export const everyCase = everyVariant.filter(([, { definition }]) => kindOf(definition) === 'form');

export const everyTemplate = GIVEN.map(
  (definition) => [`${definition.code} v${definition.version}`, definition] as const,
);

/** Every field of a form, those in groups and rows included, with a path into the first row. */
export function everyPlace(
  form: CompiledForm,
): readonly { readonly path: string; readonly field: FormField }[] {
  return [...form.byPath.values()].map((field) => ({ path: field.path.replaceAll('*', '0'), field }));
}

/** Every word a form can show: its own, its steps', its fields' and their options'. */
export function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(everyText);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : [];
}
