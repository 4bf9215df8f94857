import type { Instant, LocalDate } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import type { DueWish, RepeatWish } from '../contract/assign-homework';
import type { HomeworkStatus } from '../vocabulary/homework-status';
import { resolveDue } from './due-date';

/** Homework that comes again, as it stands with one of its pieces. */
export interface Repetition extends RepeatWish {
  /** Which piece this is, from 1. */
  readonly number: number;
  /** Of the first piece. Every other one is counted from here, so that one moved by hand moves no other. */
  readonly first: DueWish;
}

export interface NextPiece {
  readonly number: number;
  readonly due: DueWish;
}

/**
 * The piece to give after this one: the first whose due moment still lies ahead. What nobody could be given in time is left out,
 * not caught up on. It keeps day of the week and time on the clock of the zone across a change of the clocks.
 *
 * @returns nothing when the last one has been given, or would be due before now
 * @example
 * const first = { date: '2026-03-22', time: '20:00', timeZone: 'Europe/London', graceMinutes: 0 };
 * pieceAfter({ everyWeeks: 1, times: 3, number: 1, first }, '2026-03-22T20:00:00.000Z')
 * // { number: 2, due: { date: '2026-03-29', time: '20:00', timeZone: 'Europe/London', graceMinutes: 0 } }
 */
export function pieceAfter(repetition: Repetition, now: Instant): NextPiece | undefined {
  for (let number = repetition.number + 1; number <= repetition.times; number += 1) {
    const due = { ...repetition.first, date: dayOf(repetition, number) };
    if (resolveDue(due).dueAt > now) return { number, due };
  }
  return undefined;
}

/**
 * The day a piece is due on, in the zone of the first.
 *
 * @throws RangeError for a first day that does not exist; input is checked before it comes here
 * @example
 * dayOf({ everyWeeks: 2, first: { date: '2026-12-27', timeZone: 'UTC', graceMinutes: 0 } }, 2) // '2027-01-10'
 */
export function dayOf(
  { everyWeeks, first }: Pick<Repetition, 'everyWeeks' | 'first'>,
  number: number,
): LocalDate {
  return Temporal.PlainDate.from(first.date)
    .add({ weeks: everyWeeks * (number - 1) })
    .toString();
}

/** One person's part of the piece before, as far as giving the next one has to know it. */
export interface FormerPart {
  readonly status: HomeworkStatus;
  /** Whether they are still in the case and receive homework. */
  readonly present: boolean;
}

/**
 * For whom the next piece is. Whoever declined this one, or has gone, is not asked again; while somebody rests, nothing new is
 * given. What people do together is given to all of them or to nobody.
 *
 * @returns the parts that go on; none means: not now
 * @example
 * goesOnFor([{ status: 'submitted', present: true }, { status: 'declined', present: true }], { joint: false })
 * // [{ status: 'submitted', present: true }]
 */
export function goesOnFor<Part extends FormerPart>(
  parts: readonly Part[],
  { joint }: { readonly joint: boolean },
): readonly Part[] {
  if (parts.some(({ status, present }) => present && status === 'paused')) return [];
  const willing = parts.filter(
    ({ status, present }) => present && status !== 'declined' && status !== 'withdrawn',
  );
  return joint && willing.length < parts.length ? [] : willing;
}
