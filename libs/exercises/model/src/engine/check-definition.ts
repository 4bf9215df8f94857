import { RelationType, type FieldFault, type FieldFaults } from '@reknit/shared/model';
import type { Condition } from '../definition/condition';
import type { FieldDefinition } from '../definition/field';
import type { SeriesDefinition } from '../definition/series';
import type { FormDefinition, StepDefinition } from '../definition/template';
import { valuesOf } from './compile';
import { rulePaths } from './rules';
import { wordsFor } from './words';

/** What can be wrong with a definition; the path is that of the field, the step or the rule. */
export const DefinitionFault = {
  badKey: 'bad-key',
  duplicateKey: 'duplicate-key',
  noPrompt: 'no-prompt',
  noLabel: 'no-label',
  noTitle: 'no-title',
  badLimits: 'bad-limits',
  unknownPath: 'unknown-path',
} as const;
export type DefinitionFault = (typeof DefinitionFault)[keyof typeof DefinitionFault];

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
const VARIANTS = Object.values(RelationType);

/**
 * What is wrong with a definition, by path; empty if nothing is. Checks what types cannot: keys, words for every variant,
 * limits in order, and that conditions, rules, lints and figures speak of questions that exist, conditions only of
 * earlier ones.
 *
 * @example
 * definitionFaults(definition) // {} or { 'values.rank': [{ code: 'bad-limits' }] }
 */
export function definitionFaults(definition: FormDefinition): FieldFaults {
  const checker = new Checker();
  checker.steps(definition.steps);
  checker.references(definition);
  return checker.result();
}

class Checker {
  private readonly faults = new Map<string, FieldFault[]>();
  private readonly paths = new Set<string>();
  private readonly top = new Map<string, FieldDefinition>();

  result(): FieldFaults {
    return Object.fromEntries(this.faults);
  }

  steps(steps: readonly StepDefinition[]): void {
    const keys = new Set<string>();
    for (const step of steps) {
      if (keys.has(step.key)) this.note(`step:${step.key}`, DefinitionFault.duplicateKey);
      keys.add(step.key);
      for (const variant of step.variants ?? VARIANTS) {
        if (!wordsFor(step.words, variant).title) this.note(`step:${step.key}`, DefinitionFault.noTitle);
      }
      this.condition(`step:${step.key}`, step.showIf, [this.top]);
      for (const field of step.fields) this.field(field, field.key, [this.top]);
    }
  }

  private note(path: string, code: DefinitionFault): void {
    const known = this.faults.get(path) ?? [];
    if (!known.some((fault) => fault.code === code)) this.faults.set(path, [...known, { code }]);
  }

  private field(field: FieldDefinition, path: string, levels: readonly Map<string, FieldDefinition>[]): void {
    const siblings = levels.at(-1)!;
    if (!KEY.test(field.key)) this.note(path, DefinitionFault.badKey);
    if (siblings.has(field.key)) this.note(path, DefinitionFault.duplicateKey);
    this.words(field, path);
    this.limits(field, path);
    this.condition(path, field.showIf, levels);
    this.condition(path, field.requiredIf, levels);
    this.paths.add(path);
    if (field.type === 'group') this.parts(field.fields, path, levels);
    if (field.type === 'list') this.field(field.item, `${path}.*`, [...levels, new Map()]);
    siblings.set(field.key, field);
  }

  private parts(
    fields: readonly FieldDefinition[],
    path: string,
    levels: readonly Map<string, FieldDefinition>[],
  ): void {
    const inner = [...levels, new Map<string, FieldDefinition>()];
    for (const part of fields) this.field(part, `${path}.${part.key}`, inner);
  }

  private words(field: FieldDefinition, path: string): void {
    for (const variant of field.variants ?? VARIANTS) {
      const words = wordsFor(field.words, variant);
      if (!words.prompt) this.note(path, DefinitionFault.noPrompt);
      const unlabelled = valuesOf(field).some((value) => !words.options?.[value]);
      if (unlabelled) this.note(path, DefinitionFault.noLabel);
    }
  }

  private limits(field: FieldDefinition, path: string): void {
    if (!('min' in field) && !('max' in field)) return;
    const { min = 0, max = Number.POSITIVE_INFINITY } = field as {
      readonly min?: number;
      readonly max?: number;
    };
    if (min > max) this.note(path, DefinitionFault.badLimits);
  }

  private condition(
    path: string,
    condition: Condition | undefined,
    levels: readonly Map<string, FieldDefinition>[],
  ): void {
    if (!condition) return;
    for (const asked of fieldsOf(condition)) {
      const [head = '', ...rest] = asked.split('.');
      const found = levels.findLast((fields) => fields.has(head))?.get(head);
      if (!found || !hasPart(found, rest)) this.note(path, DefinitionFault.unknownPath);
    }
  }

  references(definition: FormDefinition): void {
    const { rules = [], lints = [], series = [], attention = [], suggestions = [] } = definition;
    for (const rule of rules) this.known(`rule:${rule.rule}`, rulePaths(rule));
    for (const lint of lints) this.known(`lint:${lint.lint}`, lint.fields);
    for (const figure of series) this.known(`series:${figure.key}`, pathsOf(figure));
    for (const item of [...attention, ...suggestions]) {
      const name = 'code' in item ? `attention:${item.code}` : 'suggestion';
      this.known(name, [item.path]);
      this.condition(name, item.when, [this.top]);
    }
    this.condition('shareBlockedWhen', definition.shareBlockedWhen, [this.top]);
  }

  private known(name: string, paths: readonly string[]): void {
    if (paths.some((path) => !this.paths.has(path))) this.note(name, DefinitionFault.unknownPath);
  }
}

function hasPart(field: FieldDefinition, keys: readonly string[]): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  const part = field.type === 'group' ? field.fields.find((candidate) => candidate.key === key) : undefined;
  return part !== undefined && hasPart(part, rest);
}

function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return 'not' in condition ? fieldsOf(condition.not) : [condition.field];
}

function pathsOf(series: SeriesDefinition): readonly string[] {
  switch (series.kind) {
    case 'value':
    case 'strongestEmotion':
    case 'level':
      return [series.field];
    case 'delta':
    case 'emotionDelta':
      return [series.before, series.after];
    case 'sum':
      return [...series.fields, ...series.among];
    case 'count':
      return [series.list, ...(series.where ? [`${series.list}.*.${series.where.field}`] : [])];
    case 'perRow':
      return [`${series.list}.*.${series.name}`, `${series.list}.*.${series.field}`];
    case 'largestGap':
      return [`${series.list}.*.${series.field}`];
    case 'checklist':
      return [];
  }
}
