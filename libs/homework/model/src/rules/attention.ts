import type { Afterwards } from '../contract/homework-views';

export type AttentionLevel = 'amber' | 'red';

/**
 * The most urgent of several levels, or null for none.
 *
 * @example
 * mostUrgent(['amber', null, 'red']) // 'red'
 */
export function mostUrgent(levels: readonly (AttentionLevel | null | undefined)[]): AttentionLevel | null {
  if (levels.includes('red')) return 'red';
  return levels.includes('amber') ? 'amber' : null;
}

/** What follows when somebody says that an exercise made things worse. */
export interface AfterwardsEffect {
  readonly level: AttentionLevel | null;
  /** Whether this person's homework of the kind that is done side by side rests until it has been talked about. */
  readonly pausesPairWork: boolean;
}

/**
 * "Somewhat worse" asks the clinician to look, "worse or unsafe" asks them to look at once and lets this person's pair
 * work rest. Nothing of it shows on the other person's side.
 *
 * @example
 * afterwardsEffect('yes') // { level: 'red', pausesPairWork: true }
 */
export function afterwardsEffect(worse: Afterwards['worse']): AfterwardsEffect {
  return EFFECTS[worse];
}

const EFFECTS: Readonly<Record<Afterwards['worse'], AfterwardsEffect>> = {
  no: { level: null, pausesPairWork: false },
  somewhat: { level: 'amber', pausesPairWork: false },
  yes: { level: 'red', pausesPairWork: true },
};
