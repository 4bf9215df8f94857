import type { Instant } from '@reknit/shared/model';
import type { HomeworkStatus } from '../vocabulary/homework-status';

export type Shelf = 'due' | 'coming' | 'done';

const SOON_MILLIS = 48 * 60 * 60 * 1000;

export interface ShelvedHomework {
  /** As it stands now, lapsed included. */
  readonly status: HomeworkStatus;
  readonly dueAt: Instant;
  readonly entryCount: number;
}

/**
 * Where a piece of homework stands on its person's home. Due: within two days, overdue but still open, or given back for
 * another look. Coming: what has time, or rests. Done: what needs nothing from them any more. What was taken back is not
 * shown at all.
 *
 * @example
 * shelfOf({ status: 'assigned', dueAt: '2026-05-11T12:00:00.000Z', entryCount: 0 }, '2026-05-10T12:00:00.000Z') // 'due'
 */
export function shelfOf(homework: ShelvedHomework, now: Instant): Shelf | undefined {
  switch (homework.status) {
    case 'withdrawn':
      return undefined;
    case 'assigned':
    case 'in_progress':
      return homework.entryCount > 0 || Date.parse(homework.dueAt) - Date.parse(now) <= SOON_MILLIS
        ? 'due'
        : 'coming';
    case 'paused':
      return 'coming';
    case 'submitted':
    case 'reviewed':
    case 'closed':
    case 'lapsed':
    case 'declined':
      return 'done';
  }
}

/**
 * Whether it came back from the clinician with something to look at again.
 *
 * @example
 * isReturned({ status: 'in_progress', entryCount: 1 }) // true
 */
export function isReturned(homework: Pick<ShelvedHomework, 'status' | 'entryCount'>): boolean {
  return homework.status === 'in_progress' && homework.entryCount > 0;
}
