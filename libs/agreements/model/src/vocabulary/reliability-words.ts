/** A promise of the reliability log. Dropped means given back with notice: that counts as honest, not as missed. */
export const PromiseState = {
  active: 'active',
  paused: 'paused',
  finished: 'finished',
  dropped: 'dropped',
} as const;
export type PromiseState = (typeof PromiseState)[keyof typeof PromiseState];

/** How a promise was changed. Whether it was in time or late follows from what was due at that moment. */
export const PROMISE_CHANGES = ['reworded', 'paused', 'resumed', 'finished', 'dropped'] as const;
export type PromiseChange = (typeof PROMISE_CHANGES)[number];
