import { FaultCode } from '../definition/fault-code';
import type { RuleDefinition, RuleName } from '../definition/rule';
import type { CompiledForm, FormField } from './form';
import type { Run } from './run';
import { sameText } from './text-units';
import { answerAt, isBlankAnswer, ownValue } from './values';

type RuleOf<Name extends RuleName> = Extract<RuleDefinition, { readonly rule: Name }>;
interface Rule<Name extends RuleName> {
  /** The fields, as `byPath` knows them, without which the rule makes no sense. */
  readonly paths: (rule: RuleOf<Name>) => readonly string[];
  readonly check: (rule: RuleOf<Name>, answers: unknown, run: Run, form: CompiledForm) => void;
}

/** A row that says something, with the place it was sent in. */
interface Row {
  readonly at: number;
  readonly value: unknown;
}

/** Longer lists have been refused by then, and are not looked through. */
const MOST_ROWS = 100;

function rowsOf(answers: unknown, list: string): readonly Row[] {
  const rows = answerAt(answers, list);
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) return [];
  return rows.map((value: unknown, at) => ({ at, value })).filter((row) => !isBlankAnswer(row.value));
}

function rankRows(rule: RuleOf<'ranks'>, answers: unknown, run: Run): void {
  const rows = rowsOf(answers, rule.list);
  const seen = new Set<number>();
  for (const { at, value } of rows) {
    const rank = ownValue(value, rule.field);
    if (typeof rank !== 'number') continue;
    const path = `${rule.list}.${at}.${rule.field}`;
    if (seen.has(rank)) run.faultAt(path, FaultCode.duplicate);
    else if (rank > rows.length) run.faultAt(path, FaultCode.rankGap, rows.length);
    seen.add(rank);
  }
}

function refuseSameTexts(rule: RuleOf<'uniqueText'>, answers: unknown, run: Run, form: CompiledForm): void {
  const tail = rule.field ? `.${rule.field}` : '';
  const field = form.byPath.get(`${rule.list}.*${tail}`);
  const seen = new Set<string>();
  for (const { at, value } of rowsOf(answers, rule.list)) {
    const text = rule.field ? ownValue(value, rule.field) : value;
    if (typeof text !== 'string' || isBlankAnswer(text)) continue;
    const same = meaningOf(text, field);
    if (seen.has(same)) run.faultAt(`${rule.list}.${at}${tail}`, FaultCode.duplicate);
    seen.add(same);
  }
}

/** An option and its label written out by hand are the same thing said twice. */
function meaningOf(text: string, field: FormField | undefined): string {
  const option = field?.options.find((candidate) => candidate.value === text);
  return sameText(option?.label ?? text);
}

function needOneOf(rule: RuleOf<'oneOf'>, answers: unknown, run: Run): void {
  if (rule.fields.some((path) => !isBlankAnswer(answerAt(answers, path)))) return;
  for (const path of rule.fields) run.faultAt(path, FaultCode.oneOfRequired);
}

/** As it will stand once the spaces around it are gone. */
function nameIn(row: Row, field: string): unknown {
  const name = ownValue(row.value, field);
  return typeof name === 'string' ? name.trim() : name;
}

function matchRows(rule: RuleOf<'rowsFrom'>, answers: unknown, run: Run): void {
  const wanted = new Set(rowsOf(answers, rule.of).map((row) => nameIn(row, rule.ofField)));
  const seen = new Set<unknown>();
  for (const { at, value } of rowsOf(answers, rule.list)) {
    const reference = nameIn({ at, value }, rule.field);
    if (isBlankAnswer(reference)) continue;
    const path = `${rule.list}.${at}.${rule.field}`;
    if (!wanted.has(reference)) run.faultAt(path, FaultCode.notAChoice);
    else if (seen.has(reference)) run.faultAt(path, FaultCode.duplicate);
    seen.add(reference);
  }
  const missing = [...wanted].some((reference) => !seen.has(reference));
  if (missing && seen.size > 0) run.faultAt(rule.list, FaultCode.rowMissing, wanted.size);
}

function rateAgain(rule: RuleOf<'ratedAgain'>, answers: unknown, run: Run): void {
  const after = wordsIn(answers, rule.after);
  if (after.size === 0) return;
  const missing = [...wordsIn(answers, rule.before)].some((word) => !after.has(word));
  if (missing) run.faultAt(rule.after, FaultCode.notRatedAgain);
}

function wordsIn(answers: unknown, path: string): ReadonlySet<string> {
  const words = rowsOf(answers, path).map((row) => ownValue(row.value, 'word'));
  return new Set(words.filter((word) => typeof word === 'string').map(sameText));
}

const RULES: { readonly [Name in RuleName]: Rule<Name> } = {
  ranks: { paths: (rule) => [rule.list, `${rule.list}.*.${rule.field}`], check: rankRows },
  uniqueText: {
    paths: (rule) => [rule.list, `${rule.list}.*${rule.field ? `.${rule.field}` : ''}`],
    check: refuseSameTexts,
  },
  oneOf: { paths: (rule) => rule.fields, check: needOneOf },
  rowsFrom: {
    paths: (rule) => [rule.list, rule.of, `${rule.list}.*.${rule.field}`, `${rule.of}.*.${rule.ofField}`],
    check: matchRows,
  },
  ratedAgain: { paths: (rule) => [rule.before, rule.after], check: rateAgain },
};

/** One entry of the registry, for a rule whose name is only known when it runs. */
function entryOf<Name extends RuleName>(rule: RuleOf<Name>): Rule<Name> {
  return RULES[rule.rule as Name];
}

/** The fields a rule speaks of, as paths with `*` for rows. */
export function rulePaths(rule: RuleDefinition): readonly string[] {
  return entryOf(rule).paths(rule);
}

/** Runs the rules of the form over answers as they were sent. Rules about questions that are not asked say nothing. */
export function applyRules(form: CompiledForm, answers: unknown, run: Run): void {
  for (const rule of form.rules) {
    const asked = rulePaths(rule).every((path) => form.byPath.get(path.split('.')[0]!)?.isShown([answers]));
    if (asked) entryOf(rule).check(rule, answers, run, form);
  }
}
