import type { Answers } from '../definition/answers';
import type { CompiledForm, FormField } from './form';
import { isRecord } from './values';

/**
 * The answers to questions that are asked, of whatever was sent: what is not asked, unknown or of the wrong shape is left
 * out, and nothing else is checked. For looking at drafts, where `validate` has not been yet.
 *
 * @example
 * shownAnswers(form, { situation: 'On Friday', nonsense: 1 }) // { situation: 'On Friday' }
 */
export function shownAnswers(form: CompiledForm, answers: unknown): Answers {
  return isRecord(answers) ? partsShown(form.fields, answers, []) : {};
}

function partsShown(fields: readonly FormField[], raw: Answers, around: readonly unknown[]): Answers {
  const scopes = [...around, raw];
  const shown: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.type === 'info' || !Object.hasOwn(raw, field.key) || !field.isShown(scopes)) continue;
    const value = valueShown(field, raw[field.key], scopes);
    if (value !== undefined) shown[field.key] = value;
  }
  return shown;
}

function valueShown(field: FormField, raw: unknown, scopes: readonly unknown[]): unknown {
  if (field.type === 'group') return isRecord(raw) ? partsShown(field.fields, raw, scopes) : undefined;
  if (field.type !== 'list' || !field.item) return raw ?? undefined;
  const { item } = field;
  if (!Array.isArray(raw)) return undefined;
  return raw.map((row) => valueShown(item, row, scopes) ?? null);
}
