import type { LintAudience, LintDefinition, LintFinding } from '../../definition/lint';
import { shownAnswers } from '../answers-shown';
import type { CompiledForm } from '../form';
import { answersAt, isBlankAnswer } from '../values';
import { languageOf, LINTS } from './registry';

/**
 * Advice on the wording of answers, finished or not. Findings for the clinician come only when asked for as one, and
 * never reach the author. A language without a lexicon has no advice.
 *
 * @example
 * lintsOf(form, { thought: 'You never listen' }) // [{ path: 'thought', code: 'always_never', excerpt: 'You never', … }]
 */
export function lintsOf(
  form: CompiledForm,
  answers: unknown,
  audience: LintAudience = 'author',
): readonly LintFinding[] {
  const definitions = form.definition.lints ?? [];
  const shown = shownAnswers(form, answers);
  return definitions
    .filter((definition) => (definition.audience ?? 'author') === audience)
    .flatMap((definition) => findingsOf(form, shown, definition));
}

/** The findings of one lint, over answers to questions that are asked. */
export function findingsOf(
  form: CompiledForm,
  shown: unknown,
  definition: LintDefinition,
): readonly LintFinding[] {
  const language = languageOf(form.locale);
  if (!language) return [];
  const code = definition.lint;
  const { why, rewrite } = language.lexicon.words[code];
  return LINTS[code](shown, definition.fields, language).map((spot) => ({
    ...spot,
    code,
    severity: definition.severity ?? 'advice',
    audience: definition.audience ?? 'author',
    reasonKey: `lint.${code}`,
    why,
    rewrite,
  }));
}

export interface Checklist {
  readonly passing: number;
  readonly of: number;
  readonly checks: readonly {
    readonly code: LintDefinition['lint'];
    /** `open` while there is nothing to look at yet. */
    readonly state: 'pass' | 'open' | 'found';
  }[];
}

/**
 * The quality checklist, for the author's eyes: "6 of 7 checks pass". A check passes only once there is something to look
 * at. Undefined where the form has no checklist or the language no lexicon.
 *
 * @example
 * checklistOf(apology, { own: 'I am sorry if you felt shut out.' })?.checks[0] // { code: 'if_or_but', state: 'found' }
 */
export function checklistOf(form: CompiledForm, answers: unknown): Checklist | undefined {
  const definitions = (form.definition.lints ?? []).filter((definition) => definition.checklist);
  if (definitions.length === 0 || !languageOf(form.locale)) return undefined;
  const shown = shownAnswers(form, answers);
  const checks = definitions.map((definition) => ({
    code: definition.lint,
    state: stateOf(form, shown, definition),
  }));
  return { passing: checks.filter((check) => check.state === 'pass').length, of: checks.length, checks };
}

function stateOf(form: CompiledForm, shown: unknown, definition: LintDefinition): 'pass' | 'open' | 'found' {
  const given = definition.fields
    .flatMap((field) => answersAt(shown, field))
    .some(({ value }) => !isBlankAnswer(value));
  if (!given) return 'open';
  return findingsOf(form, shown, definition).length > 0 ? 'found' : 'pass';
}
