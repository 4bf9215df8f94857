import type { HomeworkRow } from '@reknit/homework/model';

/**
 * Which answers to read next: the one that stood behind this one in the inbox, else another of the same case that waits.
 *
 * @example
 * nextToReview('b', { queue: ['a', 'b', 'c'], ofCase: [] }) // 'c'
 */
export function nextToReview(
  current: string,
  from: {
    readonly queue: readonly string[];
    readonly ofCase: readonly Pick<HomeworkRow, 'participations'>[];
  },
): string | undefined {
  const behind = from.queue.slice(from.queue.indexOf(current) + 1).find((id) => id !== current);
  if (behind !== undefined) return behind;
  return from.ofCase
    .flatMap(({ participations }) => participations)
    .find(({ id, status }) => status === 'submitted' && id !== current)?.id;
}
