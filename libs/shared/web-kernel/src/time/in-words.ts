import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';

const DAY = 86_400_000;

/** A moment as a person says it, and exactly. */
export interface MomentInWords {
  /** "Sunday evening, in 3 days" */
  readonly words: string;
  /** "Sunday, 8 March 2026 at 20:00 WET" */
  readonly exact: string;
}

export interface WordsContext {
  readonly timeZone: TimeZoneName;
  readonly now: Instant;
  /** BCP 47; the words around the names of days are English so far. */
  readonly locale?: string;
}

/**
 * Says when something is, the way one person says it to another: near moments by weekday and part of the day, far ones
 * by date. Days are calendar days of the given zone, so a night never becomes the day before.
 *
 * @example
 * inWords('2026-03-08T20:00:00.000Z', { timeZone: 'Europe/Lisbon', now: '2026-03-05T09:00:00.000Z' }).words
 * // 'Sunday evening, in 3 days'
 */
export function inWords(at: Instant, context: WordsContext): MomentInWords {
  const locale = context.locale ?? 'en-GB';
  const timeZone = context.timeZone;
  const there = new Date(at);
  const days = dayOf(there, timeZone) - dayOf(new Date(context.now), timeZone);
  const exact = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(there);
  return { words: dayWords(there, days, { part: partOfDay(there, timeZone), locale, timeZone }), exact };
}

/**
 * Says a calendar day in words, without a part of the day.
 *
 * @example dayInWords('2026-03-08', { today: '2026-03-05' }) // 'Sunday, in 3 days'
 */
export function dayInWords(
  day: LocalDate,
  context: { readonly today: LocalDate; readonly locale?: string },
): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const days = Math.round((noon.getTime() - Date.parse(`${context.today}T12:00:00Z`)) / DAY);
  return dayWords(noon, days, { part: '', locale: context.locale ?? 'en-GB', timeZone: 'UTC' });
}

/**
 * The calendar day a moment falls on in a zone.
 *
 * @example localDate('2026-03-08T23:30:00.000Z', 'Europe/Berlin') // '2026-03-09'
 */
export function localDate(at: Instant, timeZone: TimeZoneName): LocalDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at));
}

/**
 * The wall-clock time of a moment, 24 hours.
 *
 * @example clockTime('2026-03-08T20:00:00.000Z', 'Europe/Lisbon') // '20:00'
 */
export function clockTime(at: Instant, timeZone: TimeZoneName): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

interface Shape {
  readonly part: string;
  readonly locale: string;
  readonly timeZone: string;
}

function dayWords(at: Date, days: number, shape: Shape): string {
  const part = shape.part ? ` ${shape.part}` : '';
  const weekday = new Intl.DateTimeFormat(shape.locale, { weekday: 'long', timeZone: shape.timeZone }).format(
    at,
  );
  if (days === 0) return shape.part ? todayWords(shape.part) : 'today';
  if (days === 1) return `tomorrow${part}`;
  if (days === -1) return shape.part === 'night' ? 'last night' : `yesterday${part}`;
  if (days > 1 && days < 7) return `${weekday}${part}, in ${days} days`;
  if (days < -1 && days > -7) return `${weekday}${part}, ${-days} days ago`;
  return `${calendarDay(at, days, shape)}${farAway(days)}`;
}

function todayWords(part: string): string {
  return part === 'night' ? 'tonight' : `this ${part}`;
}

function calendarDay(at: Date, days: number, { locale, timeZone }: Shape): string {
  const year = Math.abs(days) > 180 ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone, ...year }).format(at);
}

/** Beyond half a year the date alone says more than a number of weeks. */
function farAway(days: number): string {
  const weeks = Math.round(Math.abs(days) / 7);
  if (Math.abs(days) > 180) return '';
  const span = weeks === 1 ? '1 week' : `${weeks} weeks`;
  return days > 0 ? `, in ${span}` : `, ${span} ago`;
}

function partOfDay(at: Date, timeZone: TimeZoneName): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at),
  );
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/** Number of the calendar day in a zone, counted from 1970, so that differences are whole days whatever the clocks do. */
function dayOf(at: Date, timeZone: TimeZoneName): number {
  return Math.round(Date.parse(`${localDate(at.toISOString(), timeZone)}T00:00:00Z`) / DAY);
}
