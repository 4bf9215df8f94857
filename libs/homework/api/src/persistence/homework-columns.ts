import type { TemplateKind } from '@reknit/exercises/model';
import type {
  HomeworkRow,
  AssignHomework,
  DueMoment,
  HomeworkPlace,
  HomeworkReason,
} from '@reknit/homework/model';
import type { HomeworkId, TimeZoneName } from '@reknit/shared/model';
import { instantOf } from './instants';

/** The columns of a piece of homework every view shows, for a statement in which it is called `h` and its author `a`. */
export const HOMEWORK_COLUMNS = `h.id as homework_id, h.template_code, h.template_version, h.kind, h.settings, h.mode, h.place, h.assigned_at,
  a.name as assigned_by, h.due_at, h.due_time_zone, h.grace_minutes, h.due_whole_day, h.rationale, h.when_and_where, h.obstacle,
  h.smallest_version, h.version as homework_version`;

/**
 * Which pieces somebody in care has to themselves: what is led in the room (`isForRoomAlone`) is theirs to see once it was handed
 * in, and not to do. For a statement in which the homework is called `h` and the part `p`.
 */
export const THEIRS_TO_OPEN = `(h.kind <> 'form' or h.mode <> 'clinician_led' or p.status in ('submitted', 'reviewed', 'closed'))`;

export interface HomeworkColumns {
  readonly homework_id: HomeworkId;
  readonly template_code: string;
  readonly template_version: number;
  readonly kind: TemplateKind;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly mode: AssignHomework['mode'];
  readonly place: HomeworkPlace;
  readonly assigned_at: Date;
  readonly assigned_by: string;
  readonly due_at: Date;
  readonly due_time_zone: TimeZoneName;
  readonly grace_minutes: number;
  readonly due_whole_day: boolean;
  readonly rationale: string;
  readonly when_and_where: string;
  readonly obstacle: string;
  readonly smallest_version: string;
  readonly homework_version: number;
}

export function homeworkOf(
  row: HomeworkColumns,
  title: string,
): Omit<HomeworkRow, 'participations' | 'status'> {
  return {
    id: row.homework_id,
    exercise: { code: row.template_code, version: row.template_version, title, kind: row.kind },
    ...(row.kind !== 'form' && { settings: row.settings }),
    mode: row.mode,
    place: row.place,
    assignedAt: instantOf(row.assigned_at),
    assignedBy: row.assigned_by,
    due: dueOf(row),
    reason: reasonOf(row),
    version: row.homework_version,
  };
}

export function dueOf(row: HomeworkColumns): DueMoment {
  return {
    at: instantOf(row.due_at),
    timeZone: row.due_time_zone,
    graceMinutes: row.grace_minutes,
    wholeDay: row.due_whole_day,
  };
}

export function reasonOf(row: HomeworkColumns): HomeworkReason {
  return {
    rationale: row.rationale,
    whenAndWhere: row.when_and_where,
    obstacle: row.obstacle,
    smallestVersion: row.smallest_version,
  };
}

export function pinOf(row: Pick<HomeworkColumns, 'template_code' | 'template_version'>) {
  return { code: row.template_code, version: row.template_version };
}
