import { nextAllowed, type Instant, type LocalTime, type TimeZoneName } from '@reknit/shared/model';
import type { SafeChannel } from '../vocabulary/consent-words';

/** What somebody has said about being reached, as far as they have said anything. */
export interface Reaching {
  readonly timeZone: TimeZoneName;
  /** They do not want to be reached electronically at all, or no longer. */
  readonly refused: boolean;
  readonly channels: readonly SafeChannel[] | null;
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
}

/**
 * When a letter that can wait may go out to somebody: in the hours they have named, else outside of quiet hours; never where
 * mail is not safe for them. Both are in their own time zone. Source: electronic communication, PR-4.
 *
 * @example
 * letterAt('2026-01-15T23:30:00.000Z', { timeZone: 'Europe/London', refused: false, channels: null, from: null, to: null })
 * // '2026-01-16T08:00:00.000Z'
 */
export function letterAt(
  now: Instant,
  { timeZone, refused, channels, from, to }: Reaching,
): Instant | undefined {
  if (refused || (channels && !channels.includes('email'))) return undefined;
  // Outside of the named hours is what quiet hours are: from their end to their beginning.
  return from && to ? nextAllowed(now, timeZone, { from: to, until: from }) : nextAllowed(now, timeZone);
}
