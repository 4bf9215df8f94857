import { stepsOfTime } from '@reknit/agreements/model';
import type { Instant } from '@reknit/shared/model';
import type { StoredOccurrence } from '../persistence/occurrence-rows';

/** As it stands by the clock, whether the sweep has come by or not. */
export function standing(stored: StoredOccurrence, now: Instant): StoredOccurrence {
  return stepsOfTime(stored, now).reduce((one, { patch }) => ({ ...one, ...patch }), stored);
}
