import type { Instrument } from '../instruments/instrument';
import { ChangeKind } from '../vocabulary/measure-words';

/**
 * What the difference of two totals of one person means by the thresholds of the instrument, which name their source. Lower is
 * better. Without a threshold of its own a difference is only `same` or beyond the reliable one.
 *
 * @param from the earlier total of a complete response
 * @param to the later one
 * @example changeOf(PHQ_9, 15, 10) // { points: -5, kind: 'better' }
 */
export function changeOf(
  { change }: Pick<Instrument, 'change'>,
  from: number,
  to: number,
): { readonly points: number; readonly kind: ChangeKind } | undefined {
  if (!change) return undefined;
  const points = to - from;
  const size = Math.abs(points);
  const falls = points < 0;
  if (size >= change.reliable.value)
    return { points, kind: falls ? ChangeKind.reliablyBetter : ChangeKind.reliablyWorse };
  if (change.meaningful && size >= change.meaningful.value)
    return { points, kind: falls ? ChangeKind.better : ChangeKind.worse };
  return { points, kind: ChangeKind.same };
}
