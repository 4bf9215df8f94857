import type { Answers } from '../definition/answers';
import type { CompiledForm } from './form';

/**
 * A form as it is asked before it is handed in. What is asked later is still known to it by its path, so that conditions and checks go
 * on as they were.
 *
 * @example
 * askedFirst(clearExpression).steps.map(({ key }) => key) // ['situation', 'inside', 'asking']
 */
export function askedFirst(form: CompiledForm): CompiledForm {
  return { ...form, steps: form.steps.filter(({ later }) => !later) };
}

/**
 * What is asked once the rest was handed in; undefined where there is nothing.
 *
 * @example
 * askedLater(clearExpression)?.steps.map(({ key }) => key) // ['outcome']
 */
export function askedLater(form: CompiledForm): CompiledForm | undefined {
  const steps = form.steps.filter(({ later }) => later);
  return steps.length === 0 ? undefined : { ...form, steps };
}

/**
 * What was said later of what was handed in: that part of some answers. Of anything else they hold nothing is taken.
 *
 * @example
 * laterPart(clearExpression, { situation: 'Another one', outcome: { said: false } }) // { outcome: { said: false } }
 */
export function laterPart(form: CompiledForm, answers: Answers): Answers {
  const keys = (askedLater(form)?.steps ?? []).flatMap(({ fields }) => fields.map(({ key }) => key));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const answer = answers[key];
      return answer === undefined || answer === null ? [] : [[key, answer]];
    }),
  );
}
