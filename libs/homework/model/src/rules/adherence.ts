import type { Instant } from '@reknit/shared/model';
import type { HomeworkStatus, QualityRating } from '../vocabulary/homework-status';

/** What adherence is counted from. */
export interface Kept {
  readonly status: HomeworkStatus;
  /** Due plus grace. */
  readonly lapseAt: Instant;
  readonly entryCount: number;
  readonly quality: QualityRating | null;
}

export interface Adherence {
  readonly done: number;
  readonly of: number;
  /** Mean of the ratings from 0 to 3; absent where nothing has been rated. */
  readonly quality?: number;
}

const NOT_COUNTED: readonly HomeworkStatus[] = ['declined', 'withdrawn', 'paused'];

/**
 * Done of those whose due and grace have passed: `submitted / (submitted + lapsed)`. What was declined, withdrawn or
 * rests, and what is not due yet, counts neither way. Shown as "n of m", never to another participant.
 *
 * Completion and quality both go with outcome in studies of homework (Kazantzis and others 2016), so both are counted.
 *
 * @example
 * adherenceOf([{ status: 'lapsed', lapseAt: '2026-05-01T00:00:00.000Z', entryCount: 0, quality: null }], '2026-05-02T00:00:00.000Z')
 * // { done: 0, of: 1 }
 */
export function adherenceOf(rows: readonly Kept[], now: Instant): Adherence {
  const passed = rows.filter((row) => now > row.lapseAt && !NOT_COUNTED.includes(row.status));
  const ratings = rows.flatMap((row) => row.quality ?? []);
  return {
    done: passed.filter((row) => row.entryCount > 0).length,
    of: passed.length,
    ...(ratings.length > 0 && {
      quality: ratings.reduce<number>((sum, rating) => sum + rating, 0) / ratings.length,
    }),
  };
}
