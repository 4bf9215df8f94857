import { refuse, succeed, type LocalDate, type Outcome, type Problem } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import { SESSION_LIMITS } from '../contract/session-limits';
import type { SessionRepeat } from '../contract/session';
import { SessionProblem } from '../vocabulary/session-problem';

/**
 * The days of a repetition, the first one included. A month that is too short has its last day, and the ones after it have the wanted
 * day again.
 *
 * @example repeatedDays('2028-01-31', { everyMonths: 1, count: 3 }) // { ok: true, value: ['2028-01-31', '2028-02-29', '2028-03-31'] }
 */
export function repeatedDays(
  first: LocalDate,
  repeat: SessionRepeat,
): Outcome<readonly LocalDate[], Problem<SessionProblem>> {
  const { everyWeeks, everyMonths, until, count } = repeat;
  if ((everyWeeks === undefined) === (everyMonths === undefined)) return invalid('one-rhythm');
  if ((until === undefined) === (count === undefined)) return invalid('one-end');
  if (until !== undefined && until < first) return invalid('ends-before-it-begins');
  const start = Temporal.PlainDate.from(first);
  const days: LocalDate[] = [];
  for (let step = 0; count === undefined || step < count; step += 1) {
    const passed =
      everyWeeks === undefined ? { months: step * (everyMonths ?? 1) } : { weeks: step * everyWeeks };
    const day = start.add(passed).toString();
    if (until !== undefined && day > until) break;
    if (days.length === SESSION_LIMITS.occurrences.max)
      return invalid('too-many', SESSION_LIMITS.occurrences.max);
    days.push(day);
  }
  return succeed(days);
}

function invalid(code: string, limit?: number): Outcome<never, Problem<SessionProblem>> {
  return refuse({
    code: SessionProblem.repeatInvalid,
    fields: { repeat: [limit === undefined ? { code } : { code, limit }] },
  });
}
