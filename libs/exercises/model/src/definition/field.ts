import type { RelationType } from '@reknit/shared/model';
import type { Condition } from './condition';
import type { FieldWords, Localised } from './text';
import type { VisibilityClass } from './visibility';

interface FieldBase {
  /** `lowerCamelCase`, unique among its siblings: the key of the answer. */
  readonly key: string;
  readonly visibility: VisibilityClass;
  readonly required: boolean;
  /** Required as well while this holds. */
  readonly requiredIf?: Condition;
  readonly showIf?: Condition;
  /** Only for these relation types; absent: for all. */
  readonly variants?: readonly RelationType[];
  /** Can never be released to another participant, whatever its class. */
  readonly neverShared?: true;
  readonly words: Localised<FieldWords>;
}

/** Lengths are code points. */
export interface TextField extends FieldBase {
  readonly type: 'shortText' | 'longText';
  readonly min?: number;
  /** At most 200 for shortText and 4000 for longText, which are also the defaults. */
  readonly max?: number;
  readonly minWords?: number;
  readonly maxWords?: number;
}

/** Answer: an option's value, or with `custom` the person's own words. */
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly string[];
  /** Most code points of an answer of one's own. */
  readonly custom?: number;
  readonly default?: string;
}

/** Answer: the values chosen, each once. */
export interface MultiChoiceField extends FieldBase {
  readonly type: 'multiChoice';
  readonly options: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Chosen alone or not at all ("none of these"). */
  readonly exclusive?: readonly string[];
}

/** Answer: a number on the scale. Default 0 to 10 in steps of 1. */
export interface ScaleField extends FieldBase {
  readonly type: 'scale';
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** Answer: 0 never, 1 seldom, 2 sometimes, 3 often, 4 nearly always, or `NOT_SURE` where that is offered. */
export interface Freq5Field extends FieldBase {
  readonly type: 'freq5';
  readonly notSure?: true;
}
export const NOT_SURE = 'notSure';

export interface IntegerField extends FieldBase {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

/** Answer: `{ amount, currency }`, amount in whole minor units (pence, cents), currency by ISO 4217. */
export interface MoneyField extends FieldBase {
  readonly type: 'money';
  readonly min?: number;
  readonly max?: number;
  readonly currencies?: readonly string[];
}

/** Answers: `2026-03-08`, `20:00`, `2026-03-08T07:30:00Z`, `true`. */
export interface PlainField extends FieldBase {
  readonly type: 'date' | 'localTime' | 'instant' | 'yesNo';
}

/** Answer: ISO 8601 in weeks, days, hours and minutes, `PT24H`, `P2W`. Limits in minutes. */
export interface DurationField extends FieldBase {
  readonly type: 'duration';
  readonly min?: number;
  readonly max?: number;
}

/** Answer: `{ participantId }` of the case, or `{ label }` for somebody outside it. */
export interface PersonRefField extends FieldBase {
  readonly type: 'personRef';
}

/** Answer: `[{ word, intensity }]`, intensity 0 to 10, each word once. */
export interface EmotionField extends FieldBase {
  readonly type: 'emotion';
  readonly min?: number;
  readonly max?: number;
  /** Offered words. */
  readonly options?: readonly string[];
  /** No words but the offered ones. */
  readonly only?: true;
}

/** Answer: an array of the item's answers. The item's key stands in no path. */
export interface ListField extends FieldBase {
  readonly type: 'list';
  readonly min?: number;
  readonly max: number;
  readonly item: FieldDefinition;
  /** The part of a row that says which row it is, so that two versions can be compared row by row. */
  readonly identity?: string;
}

export interface GroupField extends FieldBase {
  readonly type: 'group';
  readonly fields: readonly FieldDefinition[];
}

/** Answer: `{ if, then }`. */
export interface IfThenField extends FieldBase {
  readonly type: 'if_then';
  readonly max?: number;
}

/** Answer: `{ confirmed: true, at, by }`; the statement is the prompt of the pinned version. */
export interface ConfirmField extends FieldBase {
  readonly type: 'confirm';
}

/** Words only, never an answer. */
export interface InfoField extends FieldBase {
  readonly type: 'info';
}

export type FieldDefinition =
  | TextField
  | ChoiceField
  | MultiChoiceField
  | ScaleField
  | Freq5Field
  | IntegerField
  | MoneyField
  | PlainField
  | DurationField
  | PersonRefField
  | EmotionField
  | ListField
  | GroupField
  | IfThenField
  | ConfirmField
  | InfoField;
export type FieldType = FieldDefinition['type'];
/** The definition of one type: `FieldOf<'scale'>`. */
export type FieldOf<Type extends FieldType> = FieldDefinition extends infer Field
  ? Field extends { readonly type: FieldType }
    ? Type extends Field['type']
      ? Field
      : never
    : never
  : never;
