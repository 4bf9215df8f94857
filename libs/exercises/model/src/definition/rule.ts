/** What must hold between answers on submitting. Each name is one entry of the rule registry. */
export type RuleDefinition =
  /** The rows of `list` carry ranks 1 to n in `field`, each once, none left out. */
  | { readonly rule: 'ranks'; readonly list: string; readonly field: string }
  /** No two rows say the same, ignoring case and spaces. `field` is absent for a list of texts. */
  | { readonly rule: 'uniqueText'; readonly list: string; readonly field?: string }
  /** At least one of these is answered. */
  | { readonly rule: 'oneOf'; readonly fields: readonly string[] }
  /** `list` has exactly one row for each row of `of`: `field` there repeats `ofField` here. */
  | {
      readonly rule: 'rowsFrom';
      readonly list: string;
      readonly field: string;
      readonly of: string;
      readonly ofField: string;
    }
  /** Every emotion rated in `before` is rated again in `after`. */
  | { readonly rule: 'ratedAgain'; readonly before: string; readonly after: string };
export type RuleName = RuleDefinition['rule'];
