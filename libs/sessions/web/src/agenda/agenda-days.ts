import type { AgendaSession } from '@reknit/sessions/model';
import type { LocalDate, TimeZoneName } from '@reknit/shared/model';
import { localDate } from '@reknit/shared/web-kernel';

export const AGENDA_VIEWS = ['day', 'week', 'month'] as const;
export type AgendaView = (typeof AGENDA_VIEWS)[number];

/** From the first day to the last, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const DAY = 86_400_000;
const noon = (day: LocalDate): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date): LocalDate => date.toISOString().slice(0, 10);

/**
 * A day so many days away.
 *
 * @example daysAway('2026-02-27', 2) // '2026-03-01'
 */
export function daysAway(day: LocalDate, days: number): LocalDate {
  return dayOf(new Date(noon(day).getTime() + days * DAY));
}

/**
 * The days a view of the calendar shows. Weeks begin on Monday; a month is shown in whole weeks.
 *
 * @example daysOf('week', '2026-03-05') // { from: '2026-03-02', to: '2026-03-08' }
 */
export function daysOf(view: AgendaView, day: LocalDate): Days {
  if (view === 'day') return { from: day, to: day };
  if (view === 'week') return { from: mondayOf(day), to: daysAway(mondayOf(day), 6) };
  const first = `${day.slice(0, 7)}-01`;
  const last = daysAway(stepped('month', first, 1), -1);
  return { from: mondayOf(first), to: daysAway(mondayOf(last), 6) };
}

/**
 * The day to look at after going on (or back) by one view.
 *
 * @example stepped('month', '2026-01-31', 1) // '2026-02-01'
 */
export function stepped(view: AgendaView, day: LocalDate, step: 1 | -1): LocalDate {
  if (view !== 'month') return daysAway(day, view === 'day' ? step : 7 * step);
  const [year = 0, month = 1] = day.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, month - 1 + step, 1, 12)));
}

/**
 * What is on the screen, as one says it.
 *
 * @example titleOf('week', '2026-03-05') // '2–8 March 2026'
 */
export function titleOf(view: AgendaView, day: LocalDate): string {
  const utc = { timeZone: 'UTC' } as const;
  if (view === 'day')
    return new Intl.DateTimeFormat('en-GB', {
      ...utc,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(noon(day));
  if (view === 'month')
    return new Intl.DateTimeFormat('en-GB', { ...utc, month: 'long', year: 'numeric' }).format(noon(day));
  const { from, to } = daysOf('week', day);
  return new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'long', year: 'numeric' })
    .formatRange(noon(from), noon(to))
    .replace(/\s–\s/, ' – ');
}

export interface AgendaDay {
  readonly day: LocalDate;
  readonly sessions: readonly AgendaSession[];
}

/** Sessions by the day they begin on, in the zone of the practice; days without any are left out. */
export function byDay(sessions: readonly AgendaSession[], timeZone: TimeZoneName): readonly AgendaDay[] {
  const days = new Map<LocalDate, AgendaSession[]>();
  for (const session of sessions) {
    const day = localDate(session.start, timeZone);
    const there = days.get(day);
    if (there) there.push(session);
    else days.set(day, [session]);
  }
  return [...days].map(([day, list]) => ({ day, sessions: list }));
}

export interface FoldedDays {
  /** Before today, with nothing left to do: folded away. */
  readonly over: readonly AgendaDay[];
  readonly shown: readonly AgendaDay[];
}

/**
 * What a list begins with on a phone: today, and what of the days before it still wants something. When there is nothing else
 * the days before are all there is to see.
 *
 * @example folded([{ day: '2026-03-02', sessions: [] }, { day: '2026-03-09', sessions: [] }], '2026-03-05').over.length // 1
 */
export function folded(days: readonly AgendaDay[], today: LocalDate): FoldedDays {
  const isOver = ({ day, sessions }: AgendaDay): boolean =>
    day < today && !sessions.some(({ attendanceDue, undecided }) => attendanceDue || undecided);
  const shown = days.filter((day) => !isOver(day));
  return shown.length === 0 ? { over: [], shown: days } : { over: days.filter(isOver), shown };
}

function mondayOf(day: LocalDate): LocalDate {
  return daysAway(day, -((noon(day).getUTCDay() + 6) % 7));
}
