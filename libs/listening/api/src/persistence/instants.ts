import type { Instant } from '@reknit/shared/model';

/** What a statement answers as `Date` in the form that travels. */
export function instantOf(date: Date): Instant {
  return date.toISOString();
}

export function instantOrNone(date: Date | null): Instant | undefined {
  return date?.toISOString();
}
