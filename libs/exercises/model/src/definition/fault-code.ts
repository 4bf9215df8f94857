/** Why an answer was refused. The browser owns the words; `limit` carries the number they need. */
export const FaultCode = {
  required: 'required',
  tooShort: 'too-short',
  tooLong: 'too-long',
  tooManyWords: 'too-many-words',
  /** Fewer words than `limit`: say it as a phrase. */
  needsPhrase: 'needs-phrase',
  tooFew: 'too-few',
  tooMany: 'too-many',
  notAChoice: 'not-a-choice',
  /** "None of these" was chosen together with something else. */
  notAlone: 'not-alone',
  outOfRange: 'out-of-range',
  offStep: 'off-step',
  notAnInteger: 'not-an-integer',
  badDate: 'bad-date',
  badTime: 'bad-time',
  badInstant: 'bad-instant',
  badDuration: 'bad-duration',
  badCurrency: 'bad-currency',
  badReference: 'bad-reference',
  unknownField: 'unknown-field',
  wrongType: 'wrong-type',
  unsafeText: 'unsafe-text',
  duplicate: 'duplicate',
  rankGap: 'rank-gap',
  /** A row for one of `limit` things is missing. */
  rowMissing: 'row-missing',
  /** An emotion rated before has not been rated again. */
  notRatedAgain: 'not-rated-again',
  oneOfRequired: 'one-of-required',
} as const;
export type FaultCode = (typeof FaultCode)[keyof typeof FaultCode];

/** What `validate` refuses with; other domains map it to a code of their own. */
export const ExercisesProblem = { answersInvalid: 'exercises.answers-invalid' } as const;
export type ExercisesProblem = (typeof ExercisesProblem)[keyof typeof ExercisesProblem];
