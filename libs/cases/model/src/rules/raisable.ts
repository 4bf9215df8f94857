import type { ParticipantId } from '@reknit/shared/model';

/** How a line may be raised: with everybody in the room, or only with each person by themselves. */
export const Raisable = { jointly: 'jointly', individually: 'individually' } as const;
export type Raisable = (typeof Raisable)[keyof typeof Raisable];

/**
 * Says whether something may be raised in front of several people.
 *
 * `readers` are the people in care who may see it today; `audience` are those who would hear it: the people booked into a joint
 * session, or everybody in care where no session is meant. It may be raised jointly only if every one of the audience may see it
 * already; otherwise saying it aloud would tell somebody what they were not told. With fewer than two people nothing is joint.
 *
 * Source: our own leak guard for the brief before a session (docs/invariants.md, BR-1).
 *
 * @example
 * raisable(['r', 't'], ['r', 't']); // 'jointly'
 * raisable(['t'], ['r', 't']); // 'individually'
 * raisable(['t'], ['t']); // 'individually'
 */
export function raisable(readers: readonly ParticipantId[], audience: readonly ParticipantId[]): Raisable {
  const people = new Set(audience);
  if (people.size < 2) return Raisable.individually;
  const may = new Set(readers);
  return [...people].every((person) => may.has(person)) ? Raisable.jointly : Raisable.individually;
}
