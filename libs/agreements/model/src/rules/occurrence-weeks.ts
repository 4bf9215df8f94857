import type { LocalDate } from '@reknit/shared/model';
import type { OccurrenceWeek } from '../contract/commitment-views';
import type { OccurrenceView } from '../contract/commitment';
import { daysLater, firstDayOfWeek } from './schedule';

const DAYS_OF_WEEK = 7;

/**
 * Occurrences by week, the last so many weeks up to the one a day falls in, the oldest first. Weeks begin on Monday; one
 * in which nothing was due is there too, so that a strip has no gaps.
 *
 * @example occurrenceWeeks([], { today: '2026-10-28', weeks: 2 }).map(({ weekOf }) => weekOf) // ['2026-10-19', '2026-10-26']
 */
export function occurrenceWeeks(
  occurrences: readonly OccurrenceView[],
  { today, weeks }: { readonly today: LocalDate; readonly weeks: number },
): readonly OccurrenceWeek[] {
  const thisWeek = firstDayOfWeek(today);
  const byWeek = Map.groupBy(occurrences, ({ localDate }) => firstDayOfWeek(localDate));
  return Array.from({ length: weeks }, (_, index) => {
    const weekOf = daysLater(thisWeek, (index - weeks + 1) * DAYS_OF_WEEK);
    return { weekOf, occurrences: byWeek.get(weekOf) ?? [] };
  });
}
