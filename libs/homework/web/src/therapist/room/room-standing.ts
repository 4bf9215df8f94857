import type { HomeworkRow, ParticipationRow } from '@reknit/homework/model';
import type { Instant, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import { localDate } from '@reknit/shared/web-kernel';
import { groupOf } from '../data/homework-groups';

/** The session in whose room something is opened. */
export interface RoomOf {
  readonly start: Instant;
  /** Who is still expected in it. */
  readonly booked: readonly ParticipantId[];
  /** The practice's: its days are what the server goes by. */
  readonly timeZone: TimeZoneName;
}

/** Whether somebody's part can be opened in the room, and if not, why. */
export type RoomStanding =
  'open' | 'another-day' | 'not-booked' | 'handed-in' | 'reviewed' | 'resting' | 'passed' | 'over';

const BY_STATUS: Partial<Record<ParticipationRow['status'], RoomStanding>> = {
  submitted: 'handed-in',
  reviewed: 'reviewed',
  closed: 'reviewed',
  paused: 'resting',
  lapsed: 'passed',
  declined: 'over',
  withdrawn: 'over',
};

/**
 * Whether one part can be opened in the room: still to be done, by somebody who is booked, from the day of the session on.
 * The server decides by the same.
 *
 * @example
 * roomStanding({ status: 'assigned', participantId: 'rosa' }, { start: '2026-03-10T10:00:00.000Z', booked: ['rosa'], timeZone: 'Europe/Lisbon' },
 *   '2026-03-09T22:00:00.000Z') // 'another-day'
 */
export function roomStanding(
  part: Pick<ParticipationRow, 'status' | 'participantId'>,
  { start, booked, timeZone }: RoomOf,
  now: Instant,
): RoomStanding {
  const settled = BY_STATUS[part.status];
  if (settled) return settled;
  if (!booked.includes(part.participantId)) return 'not-booked';
  return localDate(start, timeZone) > localDate(now, timeZone) ? 'another-day' : 'open';
}

/**
 * Homework that can be marked for a room: what is answered in a form and is still to be done by somebody who is booked.
 * What is marked already is always among it, first and in its order, whatever has become of it since.
 */
export function choicesForRoom(
  rows: readonly HomeworkRow[],
  marked: readonly string[],
  booked: readonly ParticipantId[],
): readonly HomeworkRow[] {
  const forms = rows.filter(({ exercise }) => exercise.kind === 'form');
  const there = marked.flatMap((id) => forms.filter((row) => row.id === id));
  const others = forms.filter(
    (row) =>
      !marked.includes(row.id) &&
      groupOf(row) !== 'over' &&
      row.participations.some(
        ({ status, participantId }) =>
          booked.includes(participantId) && (status === 'assigned' || status === 'in_progress'),
      ),
  );
  return [...there, ...others];
}
