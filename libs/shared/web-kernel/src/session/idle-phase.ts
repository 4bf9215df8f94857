/** Where a session stands between the last sign of life and its end. */
export type IdlePhase =
  | { readonly kind: 'here'; readonly nextLookIn: number }
  | { readonly kind: 'warning'; readonly endsIn: number; readonly extendable: boolean }
  | { readonly kind: 'over' };

/** Moments in milliseconds since 1970, spans in milliseconds. */
export interface IdleFacts {
  readonly now: number;
  readonly lastSign: number;
  readonly idle: number;
  readonly warn: number;
  /** The absolute end, which no activity moves. */
  readonly endsAt: number;
}

/**
 * Decides whether to do nothing, to warn, or to lock. The earlier of the idle and the absolute end counts; only the
 * idle one can be extended.
 *
 * @example
 * idlePhase({ now: 850_000, lastSign: 0, idle: 900_000, warn: 60_000, endsAt: 9_000_000 })
 * // { kind: 'warning', endsIn: 50_000, extendable: true }
 */
export function idlePhase(facts: IdleFacts): IdlePhase {
  const idleEnd = facts.lastSign + facts.idle;
  const end = Math.min(idleEnd, facts.endsAt);
  const endsIn = end - facts.now;
  if (endsIn <= 0) return { kind: 'over' };
  if (endsIn <= facts.warn) return { kind: 'warning', endsIn, extendable: idleEnd < facts.endsAt };
  return { kind: 'here', nextLookIn: endsIn - facts.warn };
}
