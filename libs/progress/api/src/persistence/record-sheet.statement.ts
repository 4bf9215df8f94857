import type { AttentionItem } from '@reknit/exercises/model';
import type { WrittenStatus } from '@reknit/homework/model';
import { SHEET_RESPONSES, type SheetPerson } from '@reknit/progress/model';
import { statement } from '@reknit/shared/api-kernel';
import type { LocalDate, ParticipantId, ParticipationId, TimeZoneName } from '@reknit/shared/model';

interface Exercise {
  readonly code: string;
  readonly version: number;
}

/** Moments are milliseconds since 1970: JSON has no other exact form of them. */
export interface OpenPart extends Exercise {
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly status: WrittenStatus;
  readonly lapseAt: number;
  readonly entryCount: number;
  readonly dueAt: number;
  readonly timeZone: TimeZoneName;
  readonly graceMinutes: number;
  readonly wholeDay: boolean;
}

export interface Response extends Exercise {
  readonly id: string;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly number: number;
  readonly at: number;
  readonly late: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly scores: Readonly<Record<string, number>>;
  readonly attention: readonly AttentionItem[];
}

export interface SheetRow {
  readonly openedOn: LocalDate;
  readonly presentingProblem: string;
  readonly people: readonly (Omit<SheetPerson, 'birthYear'> & { readonly birthYear: number | null })[];
  readonly open: readonly OpenPart[];
  readonly responses: readonly Response[];
}

const PEOPLE = `
  select coalesce(json_agg(json_build_object('participantId', p.id, 'name', k.given_name || ' ' || k.family_name, 'state', p.state,
    'timeZone', coalesce(a.time_zone, k.time_zone), 'birthYear', k.birth_year) order by p.from_on, p.id), '[]')
  from participant p
  join client k on k.practice_id = p.practice_id and k.id = p.client_id
  left join account a on a.practice_id = p.practice_id and a.client_id = p.client_id
  where p.practice_id = $1 and p.case_id = $2 and p.state <> 'removed'`;

const OPEN = `
  select coalesce(json_agg(json_build_object('participationId', p.id, 'participantId', p.participant_id, 'code', h.template_code,
    'version', h.template_version, 'status', p.status, 'lapseAt', floor(extract(epoch from p.lapse_at) * 1000),
    'entryCount', p.entry_count, 'dueAt', floor(extract(epoch from p.due_at) * 1000), 'timeZone', h.due_time_zone,
    'graceMinutes', h.grace_minutes, 'wholeDay', h.due_whole_day) order by p.due_at, p.id), '[]')
  from participation p
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where p.practice_id = $1 and p.case_id = $2 and h.status = 'open'
    and p.status in ('assigned', 'in_progress', 'paused', 'submitted')`;

const RESPONSES = `
  select coalesce(json_agg(json_build_object('id', e.id, 'participationId', e.participation_id, 'participantId', p.participant_id,
    'number', e.number, 'code', e.template_code, 'version', e.template_version, 'at', floor(extract(epoch from e.submitted_at) * 1000),
    'late', e.late, 'answers', e.answers, 'scores', e.scores, 'attention', e.attention) order by e.submitted_at desc, e.id desc), '[]')
  from (select * from homework_entry x where x.practice_id = $1 and x.case_id = $2
        order by x.submitted_at desc, x.id desc limit ${SHEET_RESPONSES}) e
  join participation p on p.practice_id = $1 and p.id = e.participation_id`;

/** The whole sheet in one round trip. $1 practice, $2 case. For somebody whose scope has been checked. */
export const RECORD_SHEET = statement(
  'progress.record-sheet',
  `select c.opened_on::text as "openedOn", c.presenting_problem as "presentingProblem", (${PEOPLE}) as people, (${OPEN}) as open,
     (${RESPONSES}) as responses
   from care_case c where c.practice_id = $1 and c.id = $2`,
);
