import { validate, type SchemaPathTree } from '@angular/forms/signals';
import { SESSION_LIMITS, chosenSlot, type SessionPlace, type SessionTime } from '@reknit/sessions/model';
import type { Instant, LocalDate, LocalTime, TimeZoneName } from '@reknit/shared/model';
import { faultInWords, mustHave } from '@reknit/shared/web-kernel';

/** When, as typed: on the clock of the practice. */
export interface TimeModel {
  on: string;
  at: string;
  minutes: string;
}

/** Where, as typed. An empty room or link is left open. */
export interface PlaceModel {
  medium: string;
  roomId: string;
  link: string;
}

export const USUAL_MINUTES = ['30', '45', '50', '60', '75', '80', '90', '100', '120'] as const;

/** What is sent of a typed time; undefined while it is not one. */
export function timeBody({ on, at, minutes }: TimeModel, timeZone: TimeZoneName): SessionTime | undefined {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(on) && /^\d{2}:\d{2}$/.test(at);
  if (!whole) return undefined;
  return { on: on satisfies LocalDate, at: at satisfies LocalTime, timeZone, minutes: Number(minutes) };
}

export function timeSchema(
  path: SchemaPathTree<TimeModel>,
  /** Read when something is checked, not before: a form is made earlier than what it is about is known. */
  here: { readonly timeZone: TimeZoneName; readonly now: () => Instant },
): void {
  mustHave(path.on, 'Choose a day.');
  mustHave(path.at, 'Choose a time.');
  validate(path.minutes, ({ value }) => {
    const { min, max } = SESSION_LIMITS.minutes;
    const minutes = Number(value());
    return Number.isInteger(minutes) && minutes >= min && minutes <= max
      ? undefined
      : { kind: 'out-of-range', message: `Use ${min} to ${max} minutes.` };
  });
  validate(path.at, ({ valueOf }) => {
    const time = timeBody(valueOf(path), here.timeZone);
    const slot = time && chosenSlot(time, here.now());
    return slot && !slot.ok
      ? { kind: slot.problem.code, message: faultInWords(slot.problem.code) }
      : undefined;
  });
}

export function placeSchema(path: SchemaPathTree<PlaceModel>): void {
  validate(path.link, ({ value, valueOf }) => {
    const link = value().trim();
    if (valueOf(path.medium) !== 'video' || link === '') return undefined;
    return isHttps(link) && link.length <= SESSION_LIMITS.link.max
      ? undefined
      : { kind: 'bad-format', message: 'Paste the whole address. It begins with https://' };
  });
}

function isHttps(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:';
}

/** What is sent of a typed place: a room in person, a link for video. */
export function placeBody({ medium, roomId, link }: PlaceModel): SessionPlace {
  if (medium === 'video') return { medium, ...(link.trim() && { link: link.trim() }) };
  if (medium === 'phone' || medium === 'text') return { medium };
  return { medium: 'in_person', ...(roomId && { roomId }) };
}
