import type { Instant, TimeZoneName } from '@reknit/shared/model';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How many minutes the clocks of a zone are ahead of UTC at a moment.
 *
 * @example offsetIn('Europe/Lisbon', '2026-07-01T12:00:00.000Z') // 60
 */
export function offsetIn(timeZone: TimeZoneName, at: Instant): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name =
    format.formatToParts(Date.parse(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}
