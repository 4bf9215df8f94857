import type { VisibilityClass } from '../definition/visibility';
import type { CompiledForm, FormField } from './form';

/** What nobody answers while somebody else writes it down: the author's own, and what is the clinician's alone. */
const NOT_ALOUD: ReadonlySet<VisibilityClass> = new Set(['P', 'N', 'X']);

/** A form as it is asked in a room, and what of it is left for its author to answer by themselves. */
export interface AskedAloud {
  readonly form: CompiledForm;
  /** Questions that are taken out, in order, wherever they stand. */
  readonly left: readonly FormField[];
}

/**
 * What of an exercise can be asked aloud and written down by somebody else. Every question that only its author may read,
 * or only a clinician, is taken out: of groups and of rows as well, and of steps that then hold nothing. What is taken out
 * is still known to the form by its path, so that conditions and checks go on as they were. What closes a form is said by its
 * author alone, and is not asked at all.
 *
 * @example
 * askedAloud(form).left.map(({ path }) => path) // ['letter', 'moments.*.secret']
 */
export function askedAloud(form: CompiledForm): AskedAloud {
  const left: FormField[] = [];
  const steps = form.steps
    .filter(({ closing }) => !closing)
    .map((step) => ({ ...step, fields: aloud(step.fields, left) }))
    .filter(({ fields }) => fields.some(({ type }) => type !== 'info'));
  return { form: { ...form, steps }, left };
}

function aloud(fields: readonly FormField[], left: FormField[]): readonly FormField[] {
  return fields.flatMap((field) => {
    if (NOT_ALOUD.has(field.visibility)) {
      if (field.type !== 'info') left.push(field);
      return [];
    }
    if (field.type === 'group') {
      const parts = aloud(field.fields, left);
      return parts.length > 0 ? [{ ...field, fields: parts }] : [];
    }
    if (field.type !== 'list' || !field.item) return [field];
    const [item] = aloud([field.item], left);
    return item ? [{ ...field, item }] : [];
  });
}
