import { NoteProblem } from '@reknit/sessions/model';
import { SharedProblem, type TimeZoneName } from '@reknit/shared/model';
import { clockTime, type HttpProblem } from '@reknit/shared/web-kernel';
import type { Saving } from '../draft/note-ports';

/**
 * How a note stands between the keyboard and the server, in words that promise no more than is true.
 *
 * @example savingWords({ kind: 'saved', at: '2026-03-05T14:02:00.000Z' }, 'Europe/Lisbon') // 'Saved 14:02'
 */
export function savingWords(saving: Saving, timeZone: TimeZoneName): string {
  switch (saving.kind) {
    case 'saved':
      return saving.at ? `Saved ${clockTime(saving.at, timeZone)}` : 'Saved';
    case 'saving':
      return 'Saving …';
    case 'kept':
      return 'Kept on this device, waiting for the connection';
    case 'not-saved':
      return isTooLong(saving.problem)
        ? 'Not saved: this is too long. Shorten it, and keep this page open.'
        : 'Not saved. Keep this page open.';
    case 'over':
      return 'Not saved: this note is locked now.';
  }
}

function isTooLong({ code, fields }: Pick<HttpProblem, 'code' | 'fields'>): boolean {
  const faults = Object.values(fields).flat();
  const whole: readonly string[] = [NoteProblem.tooLong, SharedProblem.tooLarge];
  return whole.includes(code) || faults.some((fault) => fault.code === 'too-long');
}
