import { sameAnswer } from './same-answer';

/** One field, as three copies hold it. */
export interface FieldCopies {
  /** What both started from. */
  readonly base: unknown;
  /** What this device holds now. */
  readonly mine: unknown;
  /** What the server holds now. */
  readonly theirs: unknown;
  /** What this device has sent without hearing back: if the server holds that, it is our own earlier text. */
  readonly sent: readonly unknown[];
}

export interface MergedField {
  readonly value: unknown;
  /** True when both sides changed it and a person has to choose; `value` is then what this device holds. */
  readonly conflict: boolean;
}

/**
 * Decides what a field holds after another device may have written it. Nothing that a person typed gives way in silence.
 *
 * @example
 * mergeField({ base: 'rain', mine: 'snow', theirs: 'hail', sent: [] }) // { value: 'snow', conflict: true }
 */
export function mergeField({ base, mine, theirs, sent }: FieldCopies): MergedField {
  if (sameAnswer(mine, theirs) || sameAnswer(mine, base)) return { value: theirs, conflict: false };
  const ours = sameAnswer(theirs, base) || sent.some((text) => sameAnswer(text, theirs));
  return { value: mine, conflict: !ours };
}
