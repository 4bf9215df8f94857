/** How a request for a correction stands. `disagreed` is `denied` with the person's own statement beside it. */
export const CorrectionState = {
  asked: 'asked',
  takenBack: 'taken_back',
  accepted: 'accepted',
  denied: 'denied',
  disagreed: 'disagreed',
} as const;
export type CorrectionState = (typeof CorrectionState)[keyof typeof CorrectionState];

export const CORRECTION_STATES: readonly CorrectionState[] = Object.values(CorrectionState);
