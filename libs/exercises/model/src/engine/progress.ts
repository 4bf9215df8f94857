import type { Answers } from '../definition/answers';
import { isMissing } from './checks/containers';
import type { CompiledForm, FormField } from './form';
import { rulePaths } from './rules';
import { Run } from './run';
import { answerAt, isBlankAnswer, ownValue } from './values';

export interface StepProgress {
  readonly key: string;
  readonly title: string;
  /** Of the questions on this step that have to be answered. */
  readonly answered: number;
  readonly total: number;
  readonly complete: boolean;
}
export interface Progress {
  readonly answered: number;
  readonly total: number;
  /** Only the steps that are asked, in order. */
  readonly steps: readonly StepProgress[];
}

/**
 * How far somebody is: of the questions asked that have to be answered, how many are, and rightly so. A list or group
 * counts as one question. "One of these" counts as one question, on the step where the first of them stands.
 *
 * @example
 * progressOf(form, {}) // { answered: 0, total: 9, steps: […] }
 */
export function progressOf(form: CompiledForm, answers: unknown): Progress {
  const scopes = [answers];
  const steps = form.steps
    .filter((step) => step.isShown(scopes))
    .map((step): StepProgress => {
      const asked = step.fields.filter((field) => field.isShown(scopes));
      const needed = asked.filter((field) => field.isRequired(scopes));
      const open = asked.filter((field) => !isAnswered(field, answers));
      const either = eitherOf(form, asked);
      const total = needed.length + either.length;
      const answered =
        needed.length -
        needed.filter((field) => open.includes(field)).length +
        either.filter((paths) => someAnswered(answers, paths)).length;
      // What is optional but wrong keeps a step open as well.
      const wrong = open.some((field) => !isMissing(field, ownValue(answers, field.key)));
      return {
        key: step.key,
        title: step.words.title,
        answered,
        total,
        complete: answered === total && !wrong,
      };
    });
  const sum = (part: 'answered' | 'total') => steps.reduce((all, step) => all + step[part], 0);
  return { answered: sum('answered'), total: sum('total'), steps };
}

function isAnswered(field: FormField, answers: unknown): boolean {
  const raw = ownValue(answers, field.key);
  if (field.type === 'info') return true;
  if (isMissing(field, raw)) return false;
  const run = new Run('submit');
  run.scopes.push(answers);
  field.check(raw, run);
  return run.clean;
}

/** The "one of these" rules whose first field is among these. */
function eitherOf(form: CompiledForm, fields: readonly FormField[]): readonly (readonly string[])[] {
  return form.rules
    .filter((rule) => rule.rule === 'oneOf')
    .map(rulePaths)
    .filter(([first]) => fields.some((field) => field.path === first));
}

function someAnswered(answers: unknown, paths: readonly string[]): boolean {
  return paths.some((path) => !isBlankAnswer(answerAt(answers, path)));
}

/**
 * The next question to take up: the first one asked that has to be answered and is not, or is answered wrongly.
 * Undefined when nothing is open. With `after`, looks behind that field first and then from the start.
 *
 * @example
 * nextUnanswered(form, {}) // { step: 'what-happened', path: 'situation' }
 */
export function nextUnanswered(
  form: CompiledForm,
  answers: unknown,
  after?: string,
): { readonly step: string; readonly path: string } | undefined {
  const scopes = [answers];
  const needy = (field: FormField) => {
    if (!field.isShown(scopes) || isAnswered(field, answers)) return false;
    const given = !isMissing(field, ownValue(answers, field.key));
    const either = eitherOf(form, [field]).some((paths) => !someAnswered(answers, paths));
    return given || either || field.isRequired(scopes);
  };
  const places = form.steps.flatMap((step) => step.fields.map((field) => ({ step: step.key, field })));
  const start = after === undefined ? 0 : places.findIndex(({ field }) => field.path === after) + 1;
  const found = [...places.slice(start), ...places.slice(0, start)].find(({ field }) => needy(field));
  return found && { step: found.step, path: found.field.path };
}

/**
 * What a form starts out with: the answers that are there unless somebody changes them.
 *
 * @example
 * emptyAnswers(apology) // { ask: 'none' }
 */
export function emptyAnswers(form: CompiledForm): Answers {
  const defaults = form.fields.flatMap(({ key, definition }) =>
    definition.type === 'choice' && definition.default !== undefined ? [[key, definition.default]] : [],
  );
  return Object.fromEntries(defaults) as Answers;
}
