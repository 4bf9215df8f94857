import type { Anchor } from './instrument';

/** The credit line of the PHQ and GAD family, shown with their words. */
export const CREDIT =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

export const STEM =
  'Over the last 2 weeks, how often have you been bothered by any of the following problems?';

export const HOW_OFTEN: readonly Anchor[] = [
  { value: 0, text: 'Not at all' },
  { value: 1, text: 'Several days' },
  { value: 2, text: 'More than half the days' },
  { value: 3, text: 'Nearly every day' },
];
