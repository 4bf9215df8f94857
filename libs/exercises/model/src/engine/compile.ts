import type { RelationType } from '@reknit/shared/model';
import type { Condition } from '../definition/condition';
import { NOT_SURE, type FieldDefinition } from '../definition/field';
import type { RuleDefinition } from '../definition/rule';
import type { FormDefinition, StepDefinition } from '../definition/template';
import { DEFAULT_LOCALE, type FieldWords, type Locale } from '../definition/text';
import { checkFor, type Inner } from './checks/registry';
import { ALWAYS, NEVER, compileCondition, type Levels, type Test } from './conditions';
import type { CompiledForm, FormField, FormOption, FormStep } from './form';
import { rulePaths } from './rules';
import { wordsFor } from './words';

const compiled = new WeakMap<FormDefinition, Map<string, CompiledForm>>();

/**
 * Makes a definition ready for one relation variant: other variants' fields gone, words chosen, checks and conditions
 * turned into functions. Kept per definition object, variant and locale, so asking again costs nothing as long as the
 * caller holds on to the definition.
 *
 * @example
 * compile(definition, 'family').steps[0].fields[0].words.prompt // the family wording of the first question
 */
export function compile(
  definition: FormDefinition,
  variant: RelationType,
  locale: Locale = DEFAULT_LOCALE,
): CompiledForm {
  let forms = compiled.get(definition);
  if (!forms) compiled.set(definition, (forms = new Map()));
  const key = `${variant} ${locale}`;
  let form = forms.get(key);
  if (!form) forms.set(key, (form = new Compiler(definition, variant, locale).form()));
  return form;
}

/** Where a field stands: the path of what holds it, the fields known there, and what its step asks for. */
interface Place {
  readonly path: string;
  readonly levels: Levels;
  readonly shown: Test;
}

class Compiler {
  private readonly byPath = new Map<string, FormField>();
  private readonly rules: readonly RuleDefinition[];

  constructor(
    private readonly definition: FormDefinition,
    private readonly variant: RelationType,
    private readonly locale: Locale,
  ) {
    this.rules = definition.rules ?? [];
  }

  form(): CompiledForm {
    const { definition, variant, locale } = this;
    const top = new Map<string, FormField>();
    const steps = definition.steps.filter((step) => this.has(step)).map((step) => this.step(step, top));
    return {
      definition,
      code: definition.code,
      version: definition.version,
      variant,
      locale,
      words: wordsFor(definition.words, variant, locale),
      steps: steps.filter((step) => step.fields.length > 0),
      fields: [...top.values()],
      byPath: this.byPath,
      rules: this.rules.filter((rule) => rulePaths(rule).every((path) => this.byPath.has(path))),
    };
  }

  private has(part: { readonly variants?: readonly RelationType[] }): boolean {
    return !part.variants || part.variants.includes(this.variant);
  }

  private step(step: StepDefinition, top: Map<string, FormField>): FormStep {
    const shown = step.showIf ? compileCondition(step.showIf, [top]) : ALWAYS;
    const fields = this.fields(step.fields, { path: '', levels: [top], shown }, top);
    const words = wordsFor(step.words, this.variant, this.locale);
    const { key, later = false, closing = false } = step;
    return { key, words, fields, later, closing, isShown: shown };
  }

  /** `known` grows as it goes, so that a condition can only ask about what came before. */
  private fields(
    definitions: readonly FieldDefinition[],
    place: Place,
    known: Map<string, FormField>,
  ): FormField[] {
    return definitions
      .filter((definition) => this.has(definition))
      .map((definition) => {
        const field = this.field(
          definition,
          place.path === '' ? definition.key : `${place.path}.${definition.key}`,
          place,
        );
        known.set(definition.key, field);
        return field;
      });
  }

  private field(definition: FieldDefinition, path: string, place: Place): FormField {
    const inner = this.inner(definition, path, place);
    const words = wordsFor<FieldWords>(definition.words, this.variant, this.locale);
    const field: FormField = {
      key: definition.key,
      path,
      type: definition.type,
      definition,
      required: definition.required,
      visibility: definition.visibility,
      neverShared: definition.neverShared === true,
      words,
      options: optionsOf(definition, words),
      ...inner,
      ...this.ordering(path),
      check: checkFor(definition, inner),
      isShown: both(place.shown, definition.showIf, place.levels),
      isRequired: definition.required ? ALWAYS : test(definition.requiredIf, place.levels, NEVER),
    };
    this.byPath.set(path, field);
    return field;
  }

  private inner(definition: FieldDefinition, path: string, place: Place): Inner {
    if (definition.type === 'group') {
      const known = new Map<string, FormField>();
      return {
        fields: this.fields(
          definition.fields,
          { path, levels: [...place.levels, known], shown: ALWAYS },
          known,
        ),
      };
    }
    if (definition.type !== 'list') return { fields: [] };
    return { fields: [], item: this.field(definition.item, `${path}.*`, { ...place, shown: ALWAYS }) };
  }

  private ordering(path: string): Pick<FormField, 'rankedBy' | 'rowsFrom'> {
    const own = this.rules.filter((rule) => 'list' in rule && rule.list === path);
    const ranks = own.find((rule) => rule.rule === 'ranks');
    const rows = own.find((rule) => rule.rule === 'rowsFrom');
    return {
      ...(ranks && { rankedBy: ranks.field }),
      ...(rows && { rowsFrom: { list: rows.of, field: rows.ofField, as: rows.field } }),
    };
  }
}

function test(condition: Condition | undefined, levels: Levels, otherwise: Test): Test {
  return condition ? compileCondition(condition, levels) : otherwise;
}

function both(step: Test, condition: Condition | undefined, levels: Levels): Test {
  if (!condition) return step;
  const own = compileCondition(condition, levels);
  return step === ALWAYS ? own : (scopes) => step(scopes) && own(scopes);
}

const FREQUENCIES = ['0', '1', '2', '3', '4'] as const;

function optionsOf(definition: FieldDefinition, words: FieldWords): readonly FormOption[] {
  return valuesOf(definition).map((value) => ({ value, label: words.options?.[value] ?? value }));
}

/** The values whose labels the words of a field have to give. */
export function valuesOf(definition: FieldDefinition): readonly string[] {
  if (definition.type === 'freq5') return definition.notSure ? [...FREQUENCIES, NOT_SURE] : FREQUENCIES;
  return 'options' in definition ? (definition.options ?? []) : [];
}
