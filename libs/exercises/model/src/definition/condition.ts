/**
 * A question about the answers given so far, as data. `field` is a key or a dotted path (`outcome.said`); it is looked
 * up among the siblings first, then outwards to the whole form, so a row can ask about itself. Only fields that come
 * earlier may be asked about, and an answer to a question that is not shown counts as not given.
 */
export type Condition =
  | { readonly field: string; readonly equals: string | number | boolean }
  | { readonly field: string; readonly in: readonly (string | number)[] }
  /** The number, or for a list the count of its rows. */
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly answered: true }
  /** An emotion rated at least this strongly. */
  | { readonly field: string; readonly emotion: string; readonly intensity: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
