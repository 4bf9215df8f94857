import { Service } from '@angular/core';
import type { Answers } from '@reknit/exercises/model';
import type { ParticipationReview } from '@reknit/homework/model';
import type { Instant } from '@reknit/shared/model';
import { DeviceKeeping } from '@reknit/shared/web-kernel/drafts';

/** The kind of place under which a device keeps them. */
export const ROOM_DRAFTS = 'room';

/** What this device keeps of an exercise that was written down in the room and not handed in. */
export interface KeptInRoom {
  readonly answers: Answers;
  /** The version of the part it was written against. */
  readonly seen: number;
  readonly standing: string;
  readonly at: Instant;
}

/**
 * How far a part has come, as far as it matters to somebody who writes it down: moving its due date changes its version, and
 * nothing here.
 *
 * @example
 * standingOf({ status: 'in_progress', entries: [] }) // 'in_progress/0'
 */
export function standingOf({
  status,
  entries,
}: {
  readonly status: ParticipationReview['status'];
  readonly entries: readonly Pick<ParticipationReview['entries'][number], 'number'>[];
}): string {
  return `${status}/${entries[0]?.number ?? 0}`;
}

/** What is written down in the room, until it is handed in: until then it is nobody's answer. Provided by the page. */
@Service({ autoProvided: false })
export class RoomKeeping extends DeviceKeeping<KeptInRoom> {
  constructor() {
    super(ROOM_DRAFTS);
  }
}
