import type { MyMeasureRow } from '@reknit/measures/model';

/**
 * How much it asks of somebody.
 *
 * @example askedInWords({ answered: 3, items: 9, minutes: 3 }) // '3 of 9 answered'
 */
export function askedInWords({
  answered,
  items,
  minutes,
}: Pick<MyMeasureRow, 'answered' | 'items' | 'minutes'>): string {
  if (answered > 0) return `${answered} of ${items} answered`;
  const time = minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  return `${items} questions, ${time}`;
}
