import { max, min, required, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  COMMITMENT_LIMITS,
  RELIABILITY_LIMITS,
  SCHEDULE_DAYS,
  type CommitmentSchedule,
  type MakePromise,
  type MyPromise,
  type PromiseWords,
  type ScheduleDay,
  type ScheduleFrequency,
} from '@reknit/agreements/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

/** A promise as it is being written. What is empty was not said. */
export interface PromiseModel {
  text: string;
  toWhom: string;
  why: string;
  smallestVersion: string;
  freq: ScheduleFrequency;
  date: string;
  days: readonly ScheduleDay[];
  monthDay: number;
  interval: number;
  time: string;
  startsOn: string;
}

/** Empty, beginning on this day; or what somebody promised before, to be made smaller. */
export function promiseModel(startsOn: string, before?: MyPromise): PromiseModel {
  const { freq, date, byDay, monthDay, interval, time } = before?.schedule ?? { freq: 'weekly' as const };
  return {
    text: before?.text ?? '',
    toWhom: before?.toWhom ?? '',
    why: before?.why ?? '',
    smallestVersion: before?.smallestVersion ?? '',
    freq,
    date: date ?? startsOn,
    days: byDay ?? [],
    monthDay: monthDay ?? 1,
    interval: interval ?? 1,
    time: time ?? '',
    startsOn: before?.startsOn ?? startsOn,
  };
}

export function promiseSchema(path: SchemaPathTree<PromiseModel>): void {
  mustHave(path.text);
  lengthWithin(path.text, COMMITMENT_LIMITS.text);
  mustHave(path.toWhom, 'Say to whom.');
  lengthWithin(path.toWhom, RELIABILITY_LIMITS.toWhom);
  lengthWithin(path.why, RELIABILITY_LIMITS.why);
  mustHave(path.smallestVersion, 'On a hard day, what would still count?');
  lengthWithin(path.smallestVersion, RELIABILITY_LIMITS.smallestVersion);
  const { interval, monthDay } = COMMITMENT_LIMITS;
  min(path.interval, interval.min, { message: 'At least 1.' });
  max(path.interval, interval.max, { message: 'At most 12.' });
  min(path.monthDay, monthDay.min, { message: 'From 1 to 31.' });
  max(path.monthDay, monthDay.max, { message: 'From 1 to 31.' });
  required(path.startsOn, { message: 'Say from which day.' });
  validate(path.date, ({ value, valueOf }) =>
    valueOf(path.freq) === 'once' && !value()
      ? { kind: 'required', message: 'Say on which day.' }
      : undefined,
  );
}

/** When it is done, without what does not go with its rhythm. */
export function scheduleOf({ freq, date, days, monthDay, interval, time }: PromiseModel): CommitmentSchedule {
  const at = time ? { time } : {};
  if (freq === 'once') return { freq, date, ...at };
  const byDay = SCHEDULE_DAYS.filter((day) => days.includes(day));
  return {
    freq,
    interval,
    ...at,
    ...(freq === 'weekly' && byDay.length > 0 && { byDay }),
    ...(freq === 'monthly' && { monthDay }),
  };
}

/** The words of a promise as the server takes them; what its author never chose stays as it was. */
export function wordsOf(model: PromiseModel, before?: MyPromise): PromiseWords {
  return {
    text: model.text.trim(),
    ...(model.why.trim() && { why: model.why.trim() }),
    smallestVersion: model.smallestVersion.trim(),
    schedule: scheduleOf(model),
    graceMinutes: before?.graceMinutes ?? COMMITMENT_LIMITS.graceMinutes.default,
    excusePolicy: before?.excusePolicy ?? 'mutual',
  };
}

export function newPromise(model: PromiseModel, timeZone: TimeZoneName): MakePromise {
  const { toWhom, startsOn } = model;
  return { ...wordsOf(model), toWhom: toWhom.trim(), timeZone, startsOn, confirmation: 'self_report' };
}
