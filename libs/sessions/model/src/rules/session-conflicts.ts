import type { FieldFault, Problem, TimeZoneName } from '@reknit/shared/model';
import { SessionProblem } from '../vocabulary/session-problem';
import { wallTime, type Slot } from './session-time';

export const BUSY_KINDS = ['clinician', 'person', 'room'] as const;
export type BusyKind = (typeof BUSY_KINDS)[number];

/** Somebody or something that is taken for a while; `id` as the request names it. Holds nothing of what it is taken for. */
export interface Busy extends Slot {
  readonly kind: BusyKind;
  readonly id: string;
}

const NAMED: Readonly<Record<BusyKind, { readonly field: string; readonly code: SessionProblem }>> = {
  clinician: { field: 'clinicianIds', code: SessionProblem.clinicianBusy },
  person: { field: 'participantIds', code: SessionProblem.personBusy },
  room: { field: 'roomId', code: SessionProblem.roomBusy },
};

/**
 * Whether two slots have a moment in common. One that begins as the other ends does not.
 *
 * @example overlap({ start: ten, end: eleven }, { start: eleven, end: noon }) // false
 */
export function overlap(one: Slot, other: Slot): boolean {
  return Date.parse(one.start) < Date.parse(other.end) && Date.parse(other.start) < Date.parse(one.end);
}

/**
 * What stands against these slots: the code of the first in the order clinician, person, room, and a field for each that is taken, which
 * names it and the wall time at which it is wanted (`clinicianIds.<id>.2026-12-01T10:00`). Nothing of what it is taken for.
 *
 * @param zone in which the times were chosen
 */
export function busyProblem(
  wanted: readonly Slot[],
  busy: readonly Busy[],
  zone: TimeZoneName,
): Problem<SessionProblem> | undefined {
  const fields: Record<string, readonly FieldFault[]> = {};
  let code: SessionProblem | undefined;
  for (const kind of BUSY_KINDS)
    for (const taken of busy.filter((one) => one.kind === kind))
      for (const slot of wanted.filter((one) => overlap(one, taken))) {
        const { on, at } = wallTime(slot.start, zone);
        fields[`${NAMED[kind].field}.${taken.id}.${on}T${at}`] = [{ code: 'busy' }];
        code ??= NAMED[kind].code;
      }
  return code === undefined ? undefined : { code, fields };
}
