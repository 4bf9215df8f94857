/** What one asked-for filling in is. `lapsed`: left unfinished when the next one fell due, or when asking stopped. */
export const ResponseStatus = { open: 'open', submitted: 'submitted', lapsed: 'lapsed' } as const;
export type ResponseStatus = (typeof ResponseStatus)[keyof typeof ResponseStatus];

/**
 * Under which terms an instrument may be used. A: its holder asks for no permission. B: a licence or grant whose terms fit.
 * O: of this product. Instruments that would need a permission nobody has are not here at all.
 */
export const LicenceClass = { free: 'A', granted: 'B', own: 'O' } as const;
export type LicenceClass = (typeof LicenceClass)[keyof typeof LicenceClass];

/** What a difference between two totals means, by the thresholds of the instrument; lower totals are better here. */
export const ChangeKind = {
  reliablyBetter: 'reliably_better',
  better: 'better',
  same: 'same',
  worse: 'worse',
  reliablyWorse: 'reliably_worse',
} as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];

/** What the symptoms of a PHQ-9 look like, counted. A pattern to talk about, never a diagnosis. */
export const SymptomPattern = { major: 'major_pattern', other: 'other_pattern', none: 'none' } as const;
export type SymptomPattern = (typeof SymptomPattern)[keyof typeof SymptomPattern];
