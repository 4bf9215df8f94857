/** What somebody answered, keyed by field. Plain JSON of unknown shape until `validate` has passed it. */
export type Answers = Readonly<Record<string, unknown>>;

/** Answers that `validate` has passed: typed as their definition says, without unknown keys and blank rows. */
export type CleanAnswers = Answers & { readonly [clean]?: true };
declare const clean: unique symbol;

export interface EmotionAnswer {
  readonly word: string;
  readonly intensity: number;
}
export interface MoneyAnswer {
  readonly amount: number;
  readonly currency: string;
}
export interface IfThenAnswer {
  readonly if: string;
  readonly then: string;
}
export interface ConfirmAnswer {
  readonly confirmed: true;
  readonly at: string;
  readonly by: string;
}
export type PersonRefAnswer = { readonly participantId: string } | { readonly label: string };
