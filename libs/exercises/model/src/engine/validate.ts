import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import type { CleanAnswers } from '../definition/answers';
import { ExercisesProblem } from '../definition/fault-code';
import { groupCheck } from './checks/containers';
import type { CompiledForm } from './form';
import { applyRules } from './rules';
import { Run, type Check, type ValidationMode } from './run';

const wholeForms = new WeakMap<CompiledForm, Check>();

/**
 * Checks answers against a form and cleans them. Never throws, whatever is sent.
 *
 * `submit` asks for everything: required answers, lower and upper limits, the form's rules; texts are trimmed, blank
 * rows dropped, and answers to questions that are not asked are dropped unread. `draft` lets anything be missing or too
 * short and applies no rules, but still refuses what could never be kept: wrong types, unknown keys, over-long or unsafe
 * text. A draft's texts stay exactly as typed, also those of questions that have gone away, so that they come back with
 * the question. Part of a form may be checked as a draft.
 *
 * Faults stand under the path of the answer as it was sent (`values.0.rank`), with `limit` where the words need a number.
 *
 * @example
 * validate(form, { situation: '' }, 'submit')
 * // { ok: false, problem: { code: 'exercises.answers-invalid', fields: { situation: [{ code: 'required' }], … } } }
 */
export function validate(
  form: CompiledForm,
  answers: unknown,
  mode: ValidationMode,
): Outcome<CleanAnswers, Problem<ExercisesProblem>> {
  const run = new Run(mode);
  const clean = wholeForm(form)(answers, run);
  if (mode === 'submit') applyRules(form, answers, run);
  if (run.clean) return succeed(clean as CleanAnswers);
  return refuse({ code: ExercisesProblem.answersInvalid, fields: run.result() });
}

function wholeForm(form: CompiledForm): Check {
  let check = wholeForms.get(form);
  if (!check) wholeForms.set(form, (check = groupCheck(form.fields)));
  return check;
}
