import type { CommitmentKind, CommitmentSchedule, CommitmentTerms } from '@reknit/agreements/model';

const DAY_MINUTES = 24 * 60;
const ONCE: readonly CommitmentKind[] = ['one_off', 'disclosure'];

/** What of a commitment needs a plan for the moment it gets hard. */
export const WITH_PLAN: readonly CommitmentKind[] = ['behaviour_change', 'abstain'];

/** A new commitment of a kind, with what is usual for it. */
export function newPromise(kind: CommitmentKind, startsOn: string): CommitmentTerms {
  return {
    kind,
    text: '',
    ...(WITH_PLAN.includes(kind) && { ifThen: { if: '', then: '' } }),
    schedule: usualSchedule(kind, startsOn),
    graceMinutes: kind === 'abstain' ? 0 : DAY_MINUTES,
    proof: 'none',
    ...(kind === 'restitution' && { restitution: inParts(0, 'GBP', 1) }),
    excusePolicy: 'mutual',
    onMiss: 'open_EX-14',
  };
}

function usualSchedule(kind: CommitmentKind, startsOn: string): CommitmentSchedule {
  if (ONCE.includes(kind)) return { freq: 'once', date: startsOn };
  if (kind === 'restitution') return { freq: 'monthly', interval: 1, monthDay: 1 };
  return { freq: 'weekly', interval: 1, byDay: ['sun'] };
}

/**
 * A sum in so many parts, as equal as whole minor units allow; what is over goes to the first.
 *
 * @example inParts(1000, 'GBP', 3).instalments // [334, 333, 333]
 */
export function inParts(
  amount: number,
  currency: string,
  parts: number,
): NonNullable<CommitmentTerms['restitution']> {
  const each = Math.floor(amount / parts);
  const over = amount - each * parts;
  const instalments = Array.from({ length: parts }, (_, at) => each + (at < over ? 1 : 0));
  return { amount, currency, instalments };
}

/** The same commitment on another rhythm; what does not go with it falls away. */
export function onRhythm(
  { time, date, interval, byDay, monthDay, count, until }: CommitmentSchedule,
  freq: CommitmentSchedule['freq'],
  startsOn: string,
): CommitmentSchedule {
  const at = time === undefined ? {} : { time };
  if (freq === 'once') return { freq, date: date ?? startsOn, ...at };
  return {
    freq,
    interval: interval ?? 1,
    ...at,
    ...(freq === 'weekly' && { byDay: byDay ?? ['sun'] }),
    ...(freq === 'monthly' && { monthDay: monthDay ?? 1 }),
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
  };
}
