import type { Answers } from '../definition/answers';
import type { AttentionCode, AttentionItem, Suggestion } from '../definition/attention';
import type { Condition } from '../definition/condition';
import type { LintDefinition } from '../definition/lint';
import type { Locale } from '../definition/text';
import type { AfterwardsAnswers } from './afterwards';
import { shownAnswers } from './answers-shown';
import { compileCondition, type Test } from './conditions';
import type { CompiledForm } from './form';
import { findingsOf } from './lints/lints';
import { languageOf } from './lints/registry';
import { wordsFor } from './words';

const tests = new WeakMap<CompiledForm, Map<Condition, Test>>();

function holds(form: CompiledForm, condition: Condition, answers: unknown): boolean {
  let known = tests.get(form);
  if (!known) tests.set(form, (known = new Map()));
  let test = known.get(condition);
  if (!test) {
    const top = new Map(form.fields.map((field) => [field.key, field]));
    known.set(condition, (test = compileCondition(condition, [top])));
  }
  return test([answers]);
}

function lintsFound(form: CompiledForm, shown: unknown): readonly { lint: LintDefinition; path: string }[] {
  return (form.definition.lints ?? [])
    .filter((lint) => lint.attention || lint.suggests)
    .flatMap((lint) => findingsOf(form, shown, lint).map(({ path }) => ({ lint, path })));
}

/**
 * What a clinician should look at soon in an entry, red first, each code once for each answer. Hints for the order of
 * reading: nothing is decided by them and nobody else is told.
 *
 * @example
 * attentionOf(signsCheck, answers) // [{ level: 'amber', code: 'check-for-intimidation', path: 'feelings' }]
 */
export function attentionOf(form: CompiledForm, answers: Answers): readonly AttentionItem[] {
  const shown = shownAnswers(form, answers);
  const asked = (form.definition.attention ?? [])
    .filter(({ when }) => holds(form, when, shown))
    .map(({ level, code, path }): AttentionItem => ({ level, code, path }));
  const read = lintsFound(form, shown).flatMap(({ lint, path }) =>
    lint.attention ? [{ ...lint.attention, path }] : [],
  );
  const once = new Map([...asked, ...read].map((item) => [`${item.level} ${item.code} ${item.path}`, item]));
  return [...once.values()].sort((one, other) => Number(other.level === 'red') - Number(one.level === 'red'));
}

/**
 * Exercises the clinician may consider next because of what was answered, or because it made something worse for somebody
 * who may be hard on themselves in it. Never shown to a client.
 *
 * @param worse what somebody said afterwards
 * @example
 * suggestionsOf(thoughtRecord, { knownOrFeared: 'known' })[0].exercises // ['EX-09', 'EX-11']
 * suggestionsOf(inventory, answers, 'yes')[0].exercises // ['EX-17']
 */
export function suggestionsOf(
  form: CompiledForm,
  answers: Answers,
  worse?: AfterwardsAnswers['worse'],
): readonly Suggestion[] {
  const shown = shownAnswers(form, answers);
  const asked = (form.definition.suggestions ?? [])
    .filter(({ when }) => holds(form, when, shown))
    .map(({ exercises, path, words }) => ({
      exercises,
      path,
      reason: wordsFor(words, form.variant, form.locale).reason,
    }));
  const read = lintsFound(form, shown).flatMap(({ lint, path }) => {
    const why = languageOf(form.locale)?.lexicon.words[lint.lint].why ?? '';
    const reason = lint.attention ? attentionInWords(form, lint.attention.code) : why;
    return lint.suggests ? [{ exercises: lint.suggests, path, reason }] : [];
  });
  return [...asked, ...read, ...(worse === 'yes' ? whenWorse(form) : [])];
}

function whenWorse(form: CompiledForm): readonly Suggestion[] {
  const reason = attentionInWords(form, 'felt-unsafe');
  return (form.definition.lints ?? []).flatMap(({ suggests: exercises }) =>
    exercises ? [{ exercises, path: 'worse', reason }] : [],
  );
}

function attentionInWords({ locale }: CompiledForm, code: AttentionCode): string {
  return (ATTENTION_WORDS[locale] ?? ATTENTION_WORDS['en']!)[code];
}

/**
 * Whether anything of an entry may be released at all: not while the form says no, nor while a text holds a threat.
 *
 * @example
 * mayBeShared(impactStatement, { deliverHow: 'therapist_holds' }) // false
 */
export function mayBeShared(form: CompiledForm, answers: Answers): boolean {
  const shown = shownAnswers(form, answers);
  const { shareBlockedWhen, lints = [] } = form.definition;
  if (shareBlockedWhen && holds(form, shareBlockedWhen, shown)) return false;
  return !lints.some((lint) => lint.severity === 'block' && findingsOf(form, shown, lint).length > 0);
}

/** What each attention code says to the clinician. */
export const ATTENTION_WORDS: Readonly<Record<Locale, Readonly<Record<AttentionCode, string>>>> = {
  en: {
    'check-for-intimidation':
      'Check for intimidation: topics that cannot be raised, together with strong fear',
    'threat-of-harm': 'A text can be read as a threat of harm to somebody or to themselves',
    'something-still-hidden': 'Something is still hidden. Talk about how to bring it up',
    'self-attack': 'Harsh words against themselves. Look out for a spiral of shame',
    'read-before-sharing': 'Mentions fear, being hurt or being controlled. Read before anything is shared',
    'detail-seeking': 'Many questions about intimate detail. Discuss what knowing would do',
    'only-guessing': 'Every effect named is a guess so far',
    'felt-worse': 'It made something somewhat worse',
    'felt-unsafe': 'It made something worse, or left them feeling unsafe',
  },
};
