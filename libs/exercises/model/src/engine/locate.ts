import type { CompiledForm, FormField } from './form';
import { ownValue } from './values';

/** A field, with the answers around one of its places, innermost last. */
export interface Located {
  readonly field: FormField;
  readonly scopes: readonly unknown[];
  /** Whether every group around it is asked. */
  readonly reached: boolean;
}

/** The field an answer's path (`rows.0.note`) belongs to. */
export function locate(form: CompiledForm, answers: unknown, path: string): Located | undefined {
  let siblings = form.fields;
  let scopes: readonly unknown[] = [answers];
  let field: FormField | undefined;
  let value: unknown = answers;
  let reached = true;
  for (const part of path.split('.')) {
    reached = reached && (field?.isShown(scopes) ?? true);
    if (field?.type === 'list') {
      value = Array.isArray(value) ? (value[Number(part)] as unknown) : undefined;
      field = field.item;
    } else {
      if (field) [siblings, scopes] = [field.fields, [...scopes, value]];
      value = ownValue(value, part);
      field = siblings.find((candidate) => candidate.key === part);
    }
    if (!field) return undefined;
  }
  return field && { field, scopes, reached };
}

/**
 * The field at an answer's path, or undefined.
 *
 * @example
 * fieldAt(form, 'values.0.rank')?.type // 'integer'
 */
export function fieldAt(form: CompiledForm, path: string): FormField | undefined {
  return form.byPath.get(path) ?? locate(form, {}, path)?.field;
}

/**
 * Whether the question at a path is asked, given the answers so far.
 *
 * @example
 * isShown(form, { outcome: { said: false } }, 'outcome.met') // false
 */
export function isShown(form: CompiledForm, answers: unknown, path: string): boolean {
  const found = locate(form, answers, path);
  return found !== undefined && found.reached && found.field.isShown(found.scopes);
}

/**
 * Whether the question at a path is asked and has to be answered.
 *
 * @example
 * isRequired(form, { need: 'other' }, 'needInWords') // true
 */
export function isRequired(form: CompiledForm, answers: unknown, path: string): boolean {
  const found = locate(form, answers, path);
  return (
    found !== undefined &&
    found.reached &&
    found.field.isShown(found.scopes) &&
    found.field.isRequired(found.scopes)
  );
}
