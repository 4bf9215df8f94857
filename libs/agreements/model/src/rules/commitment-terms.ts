import { refuse, succeed, type FieldFaults, type Outcome, type Problem } from '@reknit/shared/model';
import type { CommitmentSchedule, CommitmentTerms, Restitution } from '../contract/commitment';
import { COMMITMENT_LIMITS } from '../contract/commitment-limits';
import { CommitmentProblem } from '../vocabulary/commitment-problem';
import type { CommitmentKind } from '../vocabulary/commitment-words';
import { commitmentTextFaults } from './commitment-text';
import { scheduledTimes, type ScheduleFrame } from './schedule';

type Found = readonly (readonly [path: string, code: string, wrong: boolean])[];

const PLANS: readonly CommitmentKind[] = ['behaviour_change', 'abstain'];
const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Number.isInteger(value) && value >= min && value <= max;

/**
 * What is wrong with the terms of one commitment, by field. Sizes and types are checked before; this is what must hold
 * between the fields, and what the words may not be.
 *
 * @returns an empty record when it can stand
 * @example
 * termsFaults({ kind: 'one_off', text: 'I close the store card', schedule: { freq: 'daily', interval: 1 }, graceMinutes: 0,
 *   proof: 'none', excusePolicy: 'none', onMiss: 'nothing' })
 * // { 'schedule.freq': [{ code: 'not-for-this-kind' }] }
 */
export function termsFaults(terms: CommitmentTerms): FieldFaults {
  const { kind, text, ifThen, schedule, restitution } = terms;
  const found: Found = [
    ...commitmentTextFaults(kind, text).map((code) => ['text', code, true] as const),
    ['ifThen', 'required', PLANS.includes(kind) && ifThen === undefined],
    ['graceMinutes', 'out-of-range', !within(terms.graceMinutes, COMMITMENT_LIMITS.graceMinutes)],
    // Of help somebody gets for themselves it is kept whether they went, and nothing of where or what.
    ['proof', 'not-for-this-kind', kind === 'get_help' && terms.proof !== 'none'],
    ['restitution', 'required', kind === 'restitution' && restitution === undefined],
    ['restitution', 'not-for-this-kind', kind !== 'restitution' && restitution !== undefined],
    ...scheduleFaults(kind, schedule),
    ...(restitution ? restitutionFaults(restitution, schedule) : []),
  ];
  const faults: Record<string, { code: string }[]> = {};
  for (const [path, code, wrong] of found) if (wrong) (faults[path] ??= []).push({ code });
  return faults;
}

function scheduleFaults(kind: CommitmentKind, schedule: CommitmentSchedule): Found {
  const { freq, date, interval, byDay, monthDay, count, until } = schedule;
  const once = freq === 'once';
  const { interval: steps, count: times, monthDay: days } = COMMITMENT_LIMITS;
  return [
    ['schedule.freq', 'not-for-this-kind', kind === 'abstain' && freq !== 'daily' && freq !== 'weekly'],
    ['schedule.freq', 'not-for-this-kind', kind === 'one_off' && !once],
    ['schedule.freq', 'not-for-this-kind', kind === 'recurring' && once],
    ['schedule.date', 'required', once && date === undefined],
    ['schedule.date', 'not-here', !once && date !== undefined],
    ['schedule.interval', 'required', !once && interval === undefined],
    ['schedule.interval', 'out-of-range', interval !== undefined && !within(interval, steps)],
    ['schedule.byDay', 'not-here', freq !== 'weekly' && byDay !== undefined],
    ['schedule.byDay', 'not-unique', byDay !== undefined && new Set(byDay).size !== byDay.length],
    ['schedule.monthDay', 'not-here', freq !== 'monthly' && monthDay !== undefined],
    ['schedule.monthDay', 'out-of-range', monthDay !== undefined && !within(monthDay, days)],
    ['schedule.count', 'out-of-range', count !== undefined && !within(count, times)],
    ['schedule.until', 'not-both', count !== undefined && until !== undefined],
    ['schedule', 'not-here', once && [interval, count, until].some((value) => value !== undefined)],
  ];
}

function restitutionFaults({ amount, instalments }: Restitution, schedule: CommitmentSchedule): Found {
  const { amount: sums, instalments: parts } = COMMITMENT_LIMITS;
  const total = instalments.reduce((sum, part) => sum + part, 0);
  const wanted = schedule.freq === 'once' ? 1 : instalments.length;
  return [
    ['restitution.amount', 'out-of-range', !within(amount, sums)],
    ['restitution.instalments', 'out-of-range', !within(instalments.length, parts)],
    ['restitution.instalments', 'out-of-range', instalments.some((part) => !within(part, sums))],
    ['restitution.instalments', 'sum-differs', total !== amount],
    ['restitution.instalments', 'count-differs', instalments.length !== wanted],
    ['schedule.count', 'count-differs', (schedule.count ?? instalments.length) !== instalments.length],
    ['schedule.until', 'not-here', schedule.until !== undefined],
  ];
}

/** As many times as there are instalments; any other schedule as it is. */
export function scheduleOf(
  terms: Pick<CommitmentTerms, 'schedule' | 'restitution'>,
): CommitmentTerms['schedule'] {
  const { schedule, restitution } = terms;
  if (!restitution || schedule.freq === 'once') return schedule;
  return { ...schedule, count: restitution.instalments.length };
}

/**
 * Whether the commitments of one revision can stand together with the days they are meant for. Each has to fall due at
 * least once in that time, and money has to be due in full.
 *
 * @returns the same terms, or the faults of all of them under `commitments.<index>.<field>`
 */
export function checkTerms(
  list: readonly CommitmentTerms[],
  frame: ScheduleFrame,
): Outcome<readonly CommitmentTerms[], Problem<CommitmentProblem>> {
  const faults: Record<string, readonly { code: string }[]> = {};
  list.forEach((terms, index) => {
    const own = termsFaults(terms);
    const all = Object.keys(own).length > 0 ? own : frameFaults(terms, frame);
    for (const [path, codes] of Object.entries(all)) faults[`commitments.${index}.${path}`] = codes;
  });
  if (Object.keys(faults).length === 0) return succeed(list);
  return refuse({ code: CommitmentProblem.termsInvalid, fields: faults });
}

const FAR_AHEAD_YEARS = 30;

function frameFaults(terms: CommitmentTerms, frame: ScheduleFrame): FieldFaults {
  const schedule = scheduleOf(terms);
  if (frame.endsOn === undefined && schedule.freq !== 'once' && !terms.restitution) return {};
  const until = frame.endsOn ?? `${Number(frame.startsOn.slice(0, 4)) + FAR_AHEAD_YEARS}-12-31`;
  const times = scheduledTimes(schedule, frame, { from: frame.startsOn, until }).length;
  if (times === 0) return { schedule: [{ code: 'outside-the-plan' }] };
  if (terms.restitution && times < terms.restitution.instalments.length)
    return { 'restitution.instalments': [{ code: 'outside-the-plan' }] };
  return {};
}
