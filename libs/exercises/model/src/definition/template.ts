import type { LocalDate, RelationType } from '@reknit/shared/model';
import type { AttentionDefinition, SuggestionDefinition } from './attention';
import type { Condition } from './condition';
import type { FieldDefinition } from './field';
import type { LintDefinition } from './lint';
import type { RuleDefinition } from './rule';
import type { SeriesDefinition } from './series';
import type { Localised, StepWords, TemplateWords } from './text';

export interface StepDefinition {
  readonly key: string;
  readonly showIf?: Condition;
  readonly variants?: readonly RelationType[];
  /** Of what comes to pass only after the answers were handed in: asked then, and as often as there is something new to say. */
  readonly later?: true;
  /** Asked where everything is looked over before it goes, and not as a step on the way there. */
  readonly closing?: true;
  readonly words: Localised<StepWords>;
  readonly fields: readonly FieldDefinition[];
}

/**
 * What doing an exercise is. A form is filled in and handed in; the others have a place of their own in the product, which
 * holds what people write there.
 */
export const TEMPLATE_KINDS = [
  'form',
  'listening',
  'amends_plan',
  'boundary',
  'reliability_log',
  'transparency',
  'slip_repair',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/**
 * What doing an exercise is: a form where it does not say.
 *
 * @example kindOf({}) // 'form'
 */
export function kindOf({ kind = 'form' }: { readonly kind?: TemplateKind }): TemplateKind {
  return kind;
}

/** Anything that can be filled in. Plain JSON: what `JSON.parse(JSON.stringify(definition))` gives is the same definition. */
export interface FormDefinition {
  readonly code: string;
  readonly version: number;
  readonly words: Localised<TemplateWords>;
  readonly steps: readonly StepDefinition[];
  readonly rules?: readonly RuleDefinition[];
  readonly lints?: readonly LintDefinition[];
  readonly series?: readonly SeriesDefinition[];
  readonly attention?: readonly AttentionDefinition[];
  readonly suggestions?: readonly SuggestionDefinition[];
  /** While this holds, nothing of an entry may be released to anybody. */
  readonly shareBlockedWhen?: Condition;
}

export const STAGES = ['understand', 'own', 'talk', 'show', 'steady', 'learn'] as const;
export type Stage = (typeof STAGES)[number];

/** A tested as this technique in controlled studies, B part of a tested treatment, C clinical consensus or theory only. */
export type EvidenceGrade = 'A' | 'B' | 'C';
export type ParticipationMode = 'solo' | 'pair_parallel' | 'pair_turns' | 'shared_document' | 'clinician_led';
export type Gate = 'G-SAFE' | 'G-CONSENT' | 'G-JOINT' | 'G-READY' | 'G-RISK' | 'G-AGE';

/** Read and weighed by the clinician at assignment. */
export interface ContraindicationDefinition {
  readonly code: string;
  readonly words: Localised<{ readonly statement: string }>;
}

/** One version of an exercise; immutable once published. */
export interface TemplateDefinition extends FormDefinition {
  /** Absent: a form. Any other kind has no steps. */
  readonly kind?: TemplateKind;
  readonly stage: Stage;
  readonly evidence: EvidenceGrade;
  readonly modes: readonly ParticipationMode[];
  readonly minAge: number;
  /** The clinician has to judge the person ready first. */
  readonly needsUnlock: boolean;
  readonly gates: readonly Gate[];
  readonly shareGates: readonly Gate[];
  readonly relationVariants: readonly RelationType[];
  readonly contraindications: readonly ContraindicationDefinition[];
  /** What the clinician keeps in mind while this is running. */
  readonly safetyHints: Localised<{ readonly hints: readonly string[] }>;
  /** Exercises better done before this one. A hint, not a lock. */
  readonly prerequisites: readonly string[];
  /** About how long one sitting takes. */
  readonly minutes: number;
  readonly author: string;
  /** Null until somebody qualified has read this version. */
  readonly clinicalReviewer: string | null;
  readonly reviewedOn: LocalDate | null;
  readonly publishedOn: LocalDate;
  readonly reviewDueOn: LocalDate;
}
