import { Injectable } from '@nestjs/common';
import {
  pieceAfter,
  type DueWish,
  type NextPiece,
  type RepeatWish,
  type WrittenStatus,
} from '@reknit/homework/model';
import { IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  HomeworkId,
  Instant,
  LocalDate,
  LocalTime,
  ParticipantId,
} from '@reknit/shared/model';

/** How a piece stands in its series. */
export interface RepeatRow {
  readonly homework_id: HomeworkId;
  readonly case_id: CaseId;
  readonly series_id: HomeworkId;
  readonly number: number;
  readonly times: number;
  readonly every_weeks: number;
  readonly first_due_on: LocalDate;
  readonly due_time: LocalTime | null;
  readonly time_zone: string;
  readonly grace_minutes: number;
}

/** A part of the piece before the next one. */
export interface FormerRow {
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly status: WrittenStatus;
  readonly present: boolean;
  readonly has_account: boolean;
}

const COLUMNS = `r.homework_id, r.case_id, r.series_id, r.number, r.times, r.every_weeks, r.first_due_on::text as first_due_on, r.due_time, r.time_zone,
  r.grace_minutes`;

const BEGIN = statement(
  'homework.repeat-begin',
  `insert into homework_repeat (practice_id, homework_id, case_id, series_id, number, times, every_weeks, first_due_on, due_time,
     time_zone, grace_minutes)
   values ($1, $2, $3, $2, 1, $4, $5, $6, $7, $8, $9)`,
);
/** Whoever sweeps at the same moment takes others. */
const DUE = statement(
  'homework.repeats-due',
  `select ${COLUMNS} from homework_repeat r
   join homework h on h.practice_id = r.practice_id and h.id = r.homework_id
   join care_case c on c.practice_id = h.practice_id and c.id = h.case_id
   where r.practice_id = $1 and not r.passed_on and r.stopped_at is null and h.due_at <= $2 and h.status <> 'withdrawn'
     and c.state in ('intake', 'active')
   order by r.homework_id limit $3 for update of r skip locked`,
);
const FORMER = statement(
  'homework.repeat-parts',
  `select p.participant_id, p.client_id, p.status, t.state in ('joined', 'active') as present,
     exists (select 1 from account a where a.practice_id = p.practice_id and a.client_id = p.client_id and a.status = 'active') as has_account
   from participation p
   join participant t on t.practice_id = p.practice_id and t.case_id = p.case_id and t.id = p.participant_id
   where p.practice_id = $1 and p.homework_id = $2 order by p.id for no key update of p`,
);
/** The next piece as the one before, for some of its people: in one statement, which also holds the case. */
const GIVE = statement(
  'homework.repeat-give',
  `with open_case as (
     select id from care_case where practice_id = $1 and id = $3 and state in ('intake', 'active') for no key update),
   given as (
     insert into homework (practice_id, id, case_id, template_code, template_version, relation_type, kind, settings, mode, place, rationale,
       when_and_where, obstacle, smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, acknowledged, judged_ready,
       assigned_by, assigned_at)
     select h.practice_id, $4, h.case_id, h.template_code, h.template_version, h.relation_type, h.kind, h.settings, h.mode, h.place,
       h.rationale, h.when_and_where, h.obstacle, h.smallest_version, $5, $6, $7, $8, h.acknowledged, h.judged_ready, h.assigned_by, $9
     from homework h join open_case c on c.id = h.case_id where h.practice_id = $1 and h.id = $2),
   counted as (
     insert into homework_repeat (practice_id, homework_id, case_id, series_id, number, times, every_weeks, first_due_on, due_time,
       time_zone, grace_minutes, passed_on)
     select r.practice_id, $4, r.case_id, r.series_id, $10, r.times, r.every_weeks, r.first_due_on, r.due_time, r.time_zone,
       r.grace_minutes, $10 >= r.times
     from homework_repeat r join open_case c on c.id = r.case_id where r.practice_id = $1 and r.homework_id = $2)
   insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, due_at, lapse_at)
   select p.practice_id, part.id, $4, p.case_id, p.participant_id, p.client_id, p.person_name, $5, $11
   from open_case c, participation p join unnest($12::uuid[], $13::uuid[]) as part (id, participant_id) on part.participant_id = p.participant_id
   where p.practice_id = $1 and p.homework_id = $2`,
);
const PASS_ON = statement(
  'homework.repeat-passed',
  'update homework_repeat set passed_on = true where practice_id = $1 and homework_id = $2',
);
const STOP = statement(
  'homework.repeat-stop',
  `update homework_repeat set stopped_at = $3
   where practice_id = $1 and homework_id = $2 and stopped_at is null and not passed_on`,
);
const AT_ONCE = 200;

/** Homework that comes again, row by row. */
@Injectable()
export class RepeatRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly transactions: Transactions,
  ) {}

  async begin(
    of: { readonly id: HomeworkId; readonly caseId: CaseId },
    wish: RepeatWish,
    due: DueWish,
  ): Promise<void> {
    const { everyWeeks, times } = wish;
    const { date, time, timeZone, graceMinutes } = due;
    const when = [date, time ?? null, timeZone, graceMinutes];
    await this.sql.change(BEGIN, [this.practice(), of.id, of.caseId, times, everyWeeks, ...when]);
  }

  /** Pieces that are due and have none after them yet, held until the transaction ends. */
  due(now: Instant): Promise<readonly (RepeatRow & Record<string, unknown>)[]> {
    return this.sql.rows(DUE, [this.practice(), now, AT_ONCE]);
  }

  partsOf(homeworkId: HomeworkId): Promise<readonly (FormerRow & Record<string, unknown>)[]> {
    return this.sql.rows(FORMER, [this.practice(), homeworkId]);
  }

  /** @returns the new piece; nothing when the case has closed meanwhile */
  async give(
    row: RepeatRow,
    next: NextPiece & { readonly dueAt: Instant; readonly lapseAt: Instant },
    { participantIds, at }: { readonly participantIds: readonly ParticipantId[]; readonly at: Instant },
  ): Promise<HomeworkId | undefined> {
    const id = this.ids.next();
    const added = await this.sql.change(GIVE, [
      this.practice(),
      row.homework_id,
      row.case_id,
      id,
      next.dueAt,
      next.due.timeZone,
      next.due.time === undefined,
      next.due.graceMinutes,
      at,
      next.number,
      next.lapseAt,
      participantIds.map(() => this.ids.next()),
      participantIds,
    ]);
    if (added === 0) return undefined;
    await this.passOn(row.homework_id);
    return id;
  }

  async passOn(homeworkId: HomeworkId): Promise<void> {
    await this.sql.change(PASS_ON, [this.practice(), homeworkId]);
  }

  /** @returns whether anything was still to come */
  async stop(homeworkId: HomeworkId, at: Instant): Promise<boolean> {
    return (await this.sql.change(STOP, [this.practice(), homeworkId, at])) > 0;
  }

  private practice(): string {
    return this.transactions.current().who.practiceId;
  }
}

/** What comes after a piece, by the rule. */
export function nextOf(row: RepeatRow, now: Instant): NextPiece | undefined {
  return pieceAfter(repetitionOf(row), now);
}

export function repetitionOf(row: Omit<RepeatRow, 'homework_id' | 'case_id' | 'series_id'>) {
  const { number, times, every_weeks: everyWeeks } = row;
  const first: DueWish = {
    date: row.first_due_on,
    ...(row.due_time === null ? {} : { time: row.due_time }),
    timeZone: row.time_zone,
    graceMinutes: row.grace_minutes,
  };
  return { number, times, everyWeeks, first };
}
