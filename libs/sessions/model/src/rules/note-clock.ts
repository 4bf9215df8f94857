import type { Instant } from '@reknit/shared/model';
import { NoteState } from '../vocabulary/note-words';

/** What a practice has set about the time of notes. */
export interface NoteSettings {
  readonly signDueHours: number;
  readonly autoLockDays: number;
  readonly unsignWindowMinutes: number;
  readonly cosignDueDays: number;
  readonly lateEntryHours: number;
}

const HOUR = 3_600_000;
const later = (moment: Instant, millis: number): Instant =>
  new Date(Date.parse(moment) + millis).toISOString();

/** When a note about something is due to be signed. */
export function signDueAt(about: Instant, { signDueHours }: NoteSettings): Instant {
  return later(about, signDueHours * HOUR);
}

/** When a draft locks by itself. */
export function locksAt(begun: Instant, { autoLockDays }: NoteSettings): Instant {
  return later(begun, autoLockDays * 24 * HOUR);
}

/** Until when its author may reopen what they signed. */
export function unsignUntil(signedAt: Instant, { unsignWindowMinutes }: NoteSettings): Instant {
  return later(signedAt, unsignWindowMinutes * 60_000);
}

/** When a co-signature is due. */
export function cosignDueAt(signedAt: Instant, { cosignDueDays }: NoteSettings): Instant {
  return later(signedAt, cosignDueDays * 24 * HOUR);
}

/**
 * Written so long after it happened that it says so, with a reason. The hours themselves still count as in time.
 *
 * @example isLateEntry('2026-11-03T10:00:00.000Z', '2026-11-05T10:00:00.001Z', settings) // true, with 48 hours
 */
export function isLateEntry(about: Instant, begun: Instant, { lateEntryHours }: NoteSettings): boolean {
  return Date.parse(begun) - Date.parse(about) > lateEntryHours * HOUR;
}

const UNSIGNED: readonly NoteState[] = [NoteState.draft, NoteState.readyToSign, NoteState.returned];

/** Still to be signed, and past the moment it was due. */
export function isOverdue(state: NoteState, due: Instant, now: Instant): boolean {
  return UNSIGNED.includes(state) && Date.parse(now) > Date.parse(due);
}
