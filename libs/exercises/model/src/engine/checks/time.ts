import { FaultCode } from '../../definition/fault-code';
import type { FieldOf } from '../../definition/field';
import type { Check } from '../run';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z$/;
const DURATION = /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * A day that is in the calendar, written `2026-03-08`.
 *
 * @example
 * isCalendarDate('2028-02-29') // true
 * isCalendarDate('2026-02-29') // false
 */
export function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const longest = MONTH_DAYS[month - 1];
  if (longest === undefined || year === 0 || day < 1 || day > longest) return false;
  return !(month === 2 && day === 29) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** Whether the text is a moment in UTC. */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isCalendarDate(day);
}

/**
 * Minutes of an ISO 8601 duration in weeks, days (of 24 hours), hours and minutes; undefined if it is none.
 *
 * @example
 * minutesOf('PT24H') // 1440
 * minutesOf('P2W') // 20160
 */
export function minutesOf(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (!parts || text === 'P' || text.endsWith('T')) return undefined;
  const [weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

const PATTERNS = {
  date: { fits: isCalendarDate, code: FaultCode.badDate },
  localTime: { fits: (text: string) => TIME.test(text), code: FaultCode.badTime },
  instant: { fits: isInstant, code: FaultCode.badInstant },
} as const;

export function momentCheck(type: keyof typeof PATTERNS): Check {
  const { fits, code } = PATTERNS[type];
  return (raw, run) => {
    if (typeof raw !== 'string') return run.fault(FaultCode.wrongType);
    return fits(raw) ? raw : run.fault(code);
  };
}

export function durationCheck(definition: FieldOf<'duration'>): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY } = definition;
  return (raw, run) => {
    if (typeof raw !== 'string') return run.fault(FaultCode.wrongType);
    const minutes = minutesOf(raw);
    if (minutes === undefined) return run.fault(FaultCode.badDuration);
    if (minutes < min) return run.fault(FaultCode.outOfRange, min);
    return minutes > max ? run.fault(FaultCode.outOfRange, max) : raw;
  };
}

export const yesNoCheck: Check = (raw, run) =>
  typeof raw === 'boolean' ? raw : run.fault(FaultCode.wrongType);
