import {
  closeAll,
  homeworkStatusOf,
  withdrawAll,
  allows,
  type HomeworkRow,
  type ParticipationRow,
  type Standing,
} from '@reknit/homework/model';
import type { Instant } from '@reknit/shared/model';

/** The order in which a clinician wants to see them: what waits for her first, what is over last. */
export const GROUPS = ['to_review', 'open', 'passed', 'reviewed', 'over'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_WORDS: Record<Group, string> = {
  to_review: 'To review',
  open: 'Open',
  passed: 'Time passed',
  reviewed: 'Reviewed',
  over: 'Closed, declined or withdrawn',
};

/**
 * Where a piece of homework stands in the list. Answers that wait come first, even while somebody else still works.
 *
 * @example
 * groupOf({ participations: [{ status: 'submitted' }, { status: 'assigned' }] }) // 'to_review'
 */
export function groupOf(row: {
  readonly participations: readonly Pick<ParticipationRow, 'status'>[];
}): Group {
  const statuses = row.participations.map(({ status }) => status);
  if (statuses.includes('submitted')) return 'to_review';
  const whole = homeworkStatusOf(statuses);
  if (whole === 'lapsed') return 'passed';
  if (whole === 'reviewed') return 'reviewed';
  return whole === 'closed' || whole === 'declined' || whole === 'withdrawn' ? 'over' : 'open';
}

export function grouped(
  rows: readonly HomeworkRow[],
): readonly { readonly group: Group; readonly rows: readonly HomeworkRow[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(
    (each) => each.rows.length > 0,
  );
}

/** What the care team may still do with a piece of homework, by the same rules the server decides with. */
export function offered(
  row: HomeworkRow,
  now: Instant,
): { readonly reschedule: boolean; readonly withdraw: boolean; readonly close: boolean } {
  const standings = row.participations.map((person) => standingOf(row, person));
  const over = groupOf(row) === 'over';
  return {
    reschedule: standings.some((standing) => allows(standing, 'extend', now)),
    withdraw: withdrawAll(standings, now).ok,
    close: !over && closeAll(standings, now).ok,
  };
}

/** The rules read what is written down; lapsed is not, it follows from the time. */
function standingOf({ due }: HomeworkRow, person: ParticipationRow): Standing {
  return {
    status: person.status === 'lapsed' ? 'assigned' : person.status,
    pausedFrom: null,
    lapseAt: new Date(Date.parse(due.at) + due.graceMinutes * 60_000).toISOString(),
    entryCount: person.submittedAt === undefined ? 0 : 1,
  };
}
