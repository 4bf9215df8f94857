export const TIME_UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export interface SpanOfTime {
  readonly amount: number;
  readonly unit: TimeUnit;
}

const MINUTES: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };

/**
 * A span as ISO 8601 writes it.
 *
 * @example
 * spanToIso({ amount: 20, unit: 'minutes' }) // 'PT20M'
 * spanToIso({ amount: 2, unit: 'weeks' }) // 'P2W'
 */
export function spanToIso({ amount, unit }: SpanOfTime): string {
  if (unit === 'minutes') return `PT${amount}M`;
  if (unit === 'hours') return `PT${amount}H`;
  return `P${amount}${unit === 'days' ? 'D' : 'W'}`;
}

/**
 * The span as one number of one unit, the largest that goes in evenly; hours are kept as hours, `PT24H` is not a day.
 *
 * @example
 * spanOf('PT1H30M') // { amount: 90, unit: 'minutes' }
 */
export function spanOf(iso: string): SpanOfTime | undefined {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso);
  if (!parts) return undefined;
  const [weeks, days, hours, minutes] = parts.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  const counts: Readonly<Record<TimeUnit, number>> = {
    weeks: weeks ?? 0,
    days: days ?? 0,
    hours: hours ?? 0,
    minutes: minutes ?? 0,
  };
  const unit = TIME_UNITS.find((candidate) => counts[candidate] > 0) ?? 'minutes';
  const total = TIME_UNITS.reduce((sum, each) => sum + counts[each] * MINUTES[each], 0);
  return { amount: total / MINUTES[unit], unit };
}
