import type { RelationType } from '@reknit/shared/model';
import type { FieldDefinition, FieldType } from '../definition/field';
import type { RuleDefinition } from '../definition/rule';
import type { FormDefinition } from '../definition/template';
import type { FieldWords, Locale, StepWords, TemplateWords } from '../definition/text';
import type { VisibilityClass } from '../definition/visibility';
import type { Check } from './run';

/** A definition made ready for one relation variant and locale: fields of other variants gone, words chosen. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  readonly code: string;
  readonly version: number;
  readonly variant: RelationType;
  readonly locale: Locale;
  readonly words: TemplateWords;
  readonly steps: readonly FormStep[];
  /** The top-level fields of all steps, in order. */
  readonly fields: readonly FormField[];
  /** Every field by its path, `*` for a row: `values.*.rank`. */
  readonly byPath: ReadonlyMap<string, FormField>;
  /** The rules whose fields this variant has. */
  readonly rules: readonly RuleDefinition[];
}

export interface FormStep {
  readonly key: string;
  readonly words: StepWords;
  readonly fields: readonly FormField[];
  /** Asked once the rest was handed in. */
  readonly later: boolean;
  /** Asked where everything is looked over, and not on the way there. */
  readonly closing: boolean;
  readonly isShown: (scopes: readonly unknown[]) => boolean;
}

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

export interface FormField {
  readonly key: string;
  /** `values.*.rank`: how the definition names it; an answer's own path has numbers. */
  readonly path: string;
  readonly type: FieldType;
  /** For what only one type has: limits, step, currencies. */
  readonly definition: FieldDefinition;
  readonly required: boolean;
  readonly visibility: VisibilityClass;
  readonly neverShared: boolean;
  readonly words: FieldWords;
  /** Options with their labels, for choices, emotions and frequencies. */
  readonly options: readonly FormOption[];
  /** The parts of a group. */
  readonly fields: readonly FormField[];
  /** What one row of a list is. */
  readonly item?: FormField;
  /** The part of a row that holds its rank: offer moving up and down, and number the rows. */
  readonly rankedBy?: string;
  /** Rows come from another list: one for each row of `list`, its `field` copied into `as`. */
  readonly rowsFrom?: { readonly list: string; readonly field: string; readonly as: string };
  /** Checks and cleans one answer. Used by `validate`. */
  readonly check: Check;
  /** Whether the question is asked, given the answers around it, innermost last. */
  readonly isShown: (scopes: readonly unknown[]) => boolean;
  readonly isRequired: (scopes: readonly unknown[]) => boolean;
}
