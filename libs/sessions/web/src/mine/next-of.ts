import type { MySession } from '@reknit/sessions/model';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { clockTime } from '@reknit/shared/web-kernel';

/** The soonest that is on and not over. */
export function nextOf(upcoming: readonly MySession[], now: Instant): MySession | undefined {
  return upcoming.find(({ state, end }) => state === 'scheduled' && end > now);
}

/** When it begins on one's own clock; empty while there is none. */
export function clockOf(
  session: Pick<MySession, 'start'> | undefined,
  zone: TimeZoneName | undefined,
): string {
  return session && zone ? clockTime(session.start, zone) : '';
}
