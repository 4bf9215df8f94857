import { validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  SERIES_SCOPES,
  SESSION_LIMITS,
  cancellation,
  slotOf,
  wallTime,
  type CancelSession,
  type CaseSession,
} from '@reknit/sessions/model';
import type { Instant } from '@reknit/shared/model';
import { lengthWithin } from '@reknit/shared/web-kernel';

export interface CancelModel {
  /** `clinician`, `everybody`, or one participant. */
  who: string;
  scope: string;
  /** When they said so, on the clock of the session. */
  noticeOn: string;
  noticeAt: string;
  reason: string;
}

export function cancelModel(session: Pick<CaseSession, 'timeZone'>, now: Instant): CancelModel {
  const { on, at } = wallTime(now, session.timeZone);
  return { who: '', scope: 'this', noticeOn: on, noticeAt: at, reason: '' };
}

/** When notice was given; undefined while it is not a time, or where none is asked for. */
export function noticeOf(
  { who, noticeOn, noticeAt }: CancelModel,
  { timeZone }: Pick<CaseSession, 'timeZone'>,
): Instant | undefined {
  if (who === '' || who === 'clinician' || noticeOn === '' || noticeAt === '') return undefined;
  return slotOf({ on: noticeOn, at: noticeAt, timeZone, minutes: 1 }).start;
}

/** @param now the present moment: notice cannot have been given after it */
export function cancelSchema(
  session: () => CaseSession,
  now: () => Instant,
): (path: SchemaPathTree<CancelModel>) => void {
  return (path) => {
    validate(path.who, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Say who cancelled.' } : undefined,
    );
    validate(path.noticeAt, ({ valueOf }) => {
      const model = valueOf(path);
      if (model.who === '' || model.who === 'clinician') return undefined;
      const notice = noticeOf(model, session());
      if (notice === undefined) return { kind: 'required', message: 'Say when they told you.' };
      return notice > now() ? { kind: 'in-future', message: 'This lies in the future.' } : undefined;
    });
    lengthWithin(path.reason, SESSION_LIMITS.reason);
  };
}

const HOUR = 60;

/**
 * How long before the session something was, in words: hours and minutes, as the rule counts them.
 *
 * @example noticeWords('2026-12-01T10:00:00.000Z', '2026-11-30T10:01:00.000Z') // '23 hours 59 minutes'
 */
export function noticeWords(start: Instant, notice: Instant): string {
  const minutes = Math.floor((Date.parse(start) - Date.parse(notice)) / 60_000);
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ];
  return parts.join(' ');
}

/** What a cancellation counts as and why, as the rule of the practice has it. */
export function countsAs(
  session: Pick<CaseSession, 'start'>,
  notice: Instant,
  hours: number,
): { readonly late: boolean; readonly words: string } {
  const late = cancellation(session.start, notice, hours) === 'late_cancelled';
  const before =
    notice >= session.start
      ? 'That is after the session began'
      : `That is ${noticeWords(session.start, notice)} before it begins`;
  const counted = late ? 'it counts as cancelled late' : 'it counts as cancelled in time';
  return { late, words: `${before}. The practice asks for ${hours} hours, so ${counted}.` };
}

export function cancelBody(model: CancelModel, session: CaseSession): CancelSession {
  const { who, reason } = model;
  const noticeAt = noticeOf(model, session);
  const alone = who !== 'clinician' && who !== 'everybody';
  const scope = alone ? 'this' : (SERIES_SCOPES.find((one) => one === model.scope) ?? 'this');
  return {
    scope,
    by: who === 'clinician' ? 'clinician' : 'participant',
    // Where one alone is booked, that one cancelling is the session being cancelled.
    ...(alone && session.participants.length > 1 ? { participantId: who } : {}),
    ...(noticeAt !== undefined && { noticeAt }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}
