import type { RelationType } from '@reknit/shared/model';

/** A BCP 47 tag. `en` is always there and stands in for a locale that is missing. */
export type Locale = string;
export const DEFAULT_LOCALE: Locale = 'en';

/** Text given once for every relation variant, with what differs for one of them laid over it key by key. */
export type ByVariant<Words> = { readonly all?: Words } & {
  readonly [Variant in RelationType]?: Partial<Words>;
};

export type Localised<Words> = Readonly<Record<Locale, ByVariant<Words>>>;

/**
 * The words of one field. Any of them may hold `{person}` (or `{Person}` where a sentence starts), which
 * `renderText` fills with a name or with the variant's noun.
 */
export interface FieldWords {
  readonly prompt: string;
  readonly help?: string;
  readonly placeholder?: string;
  /** What the two ends of a scale mean. */
  readonly low?: string;
  readonly high?: string;
  /** Option value to its label. */
  readonly options?: Readonly<Record<string, string>>;
  /** The button that adds a row to a list. */
  readonly add?: string;
  /** What one row of a list is called: "Value 1". */
  readonly row?: string;
  /** The two halves of an if-then plan. */
  readonly ifPrompt?: string;
  readonly thenPrompt?: string;
}

export interface StepWords {
  readonly title: string;
  readonly intro?: string;
}

export interface TemplateWords {
  readonly title: string;
  /** One sentence for the library and the top of the exercise. */
  readonly purpose: string;
  /** What the person reads before the first step. */
  readonly intro?: string;
  /** What is known about this technique, and what is not. */
  readonly evidenceNote?: string;
  readonly dosage?: string;
  /** What a person does in it, a sentence for each part: for exercises that are not a form. */
  readonly outline?: readonly string[];
}
