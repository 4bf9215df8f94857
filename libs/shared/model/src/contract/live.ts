/** Something moved. What it says is read where it lives, by whoever may. */
export interface LiveEvent {
  /** `listening.moved`: the domain, and what happened. */
  readonly kind: string;
  /** Of the thing that moved. */
  readonly id: string;
}

/** How often a page says that it is open, and for how long that is believed. */
export const PRESENCE_TIMES = { saySeconds: 15, holdsSeconds: 40 } as const;

export const LIVE_PATH = '/api/live';
