import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { clockTime } from '@reknit/shared/web-kernel';
import type { Saving } from '../draft/draft-ports';

const MINUTE = 60_000;

/**
 * How the text stands between the keyboard and the server, in words that promise no more than is true.
 *
 * @example
 * savingWords({ kind: 'kept' }, context) // 'Saved on this device, will be sent when you are online'
 */
export function savingWords(
  saving: Saving,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: TimeZoneName },
): string {
  switch (saving.kind) {
    case 'saved':
      if (!saving.at) return '';
      return Date.parse(now) - Date.parse(saving.at) < MINUTE
        ? 'Saved a moment ago'
        : `Saved at ${clockTime(saving.at, timeZone)}`;
    case 'saving':
      return 'Saving …';
    case 'kept':
      return 'Saved on this device, will be sent when you are online';
    case 'not-saved':
      return 'Not saved yet. Keep this page open.';
    case 'over':
      return 'This has been sent or closed somewhere else. What you type here is not saved any more.';
  }
}
