import type { RelationType } from '@reknit/shared/model';
import type { Answers } from '../definition/answers';
import { compile } from '../engine/compile';
import type { CompiledForm } from '../engine/form';
import { validate } from '../engine/validate';
import { exampleOf, latest } from '../templates/registry';

/** The newest version of a template in one variant, with its example. */
export function formOf(
  code: string,
  variant: RelationType,
): { readonly form: CompiledForm; readonly example: Answers } {
  const definition = latest(code)!;
  return { form: compile(definition, variant), example: exampleOf(code, definition.version, variant)! };
}

/** The codes of what is wrong on submitting, by path. */
export function codesOf(form: CompiledForm, answers: unknown): Readonly<Record<string, readonly string[]>> {
  const checked = validate(form, answers, 'submit');
  const faults = checked.ok ? {} : (checked.problem.fields ?? {});
  return Object.fromEntries(
    Object.entries(faults).map(([path, found]) => [path, found.map(({ code }) => code)]),
  );
}

export const keysOf = (form: CompiledForm): readonly string[] => form.fields.map(({ key }) => key);
