import { Injectable } from '@nestjs/common';
import { Cases, type CaseInScope } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { wordsFor } from '@reknit/exercises/model';
import {
  adherenceOf,
  homeworkStatusOf,
  pieceAfter,
  statusAt,
  type AttentionLevel,
  type CaseHomework,
  type HeldFor,
  type HomeworkRepeats,
  type HomeworkRow,
  type ParticipationRow,
  type QualityRating,
  type WrittenStatus,
} from '@reknit/homework/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId, ParticipationId } from '@reknit/shared/model';
import { HOMEWORK_COLUMNS, homeworkOf, pinOf, type HomeworkColumns } from '../persistence/homework-columns';
import { instantOf, instantOrNone } from '../persistence/instants';
import { repetitionOf, type RepeatRow } from '../persistence/repeat.repository';
import { HomeworkChanges } from './homework-changes';

interface PartRow extends HomeworkColumns {
  readonly id: ParticipationId;
  readonly participant_id: ParticipantId;
  readonly name: string;
  readonly status: WrittenStatus;
  readonly lapse_at: Date;
  readonly entry_count: number;
  readonly submitted_at: Date | null;
  readonly reviewed_at: Date | null;
  readonly quality: QualityRating | null;
  readonly last_helpful: number | null;
  readonly attention: AttentionLevel | null;
  readonly held_for: HeldFor | null;
  /** One of several, given one after the other. */
  readonly repeat:
    (Omit<RepeatRow, 'homework_id' | 'case_id' | 'series_id'> & { readonly goes_on: boolean }) | null;
}

/** One row for each person's part, homework newest first, people in the order they were chosen. */
const LIST = statement(
  'homework.of-case',
  `select ${HOMEWORK_COLUMNS}, p.id, p.participant_id, k.given_name || ' ' || k.family_name as name, p.status, p.lapse_at,
     p.entry_count, p.submitted_at, p.reviewed_at, p.quality, p.last_helpful, p.attention,
     p.held_for, r.repeat
   from homework h
   left join lateral (
     select jsonb_build_object('number', q.number, 'times', q.times, 'every_weeks', q.every_weeks, 'first_due_on', q.first_due_on,
       'due_time', q.due_time, 'time_zone', q.time_zone, 'grace_minutes', q.grace_minutes,
       'goes_on', not q.passed_on and q.stopped_at is null and h.status <> 'withdrawn') as repeat
     from homework_repeat q where q.practice_id = h.practice_id and q.case_id = h.case_id and q.homework_id = h.id) r on true
   join participation p on p.practice_id = h.practice_id and p.case_id = h.case_id and p.homework_id = h.id
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   join account a on a.practice_id = h.practice_id and a.id = h.assigned_by
   where h.practice_id = $1 and h.case_id = $2
   order by h.assigned_at desc, h.id desc, p.id`,
);

type Standing = PartRow & { readonly stands: ReturnType<typeof statusAt> };

/** The homework of one case, for the care team and those who supervise it. */
@Injectable()
export class CaseHomeworkQueries {
  constructor(
    private readonly cases: Cases,
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly changes: HomeworkChanges,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseHomework> {
    const of = await this.cases.requireInScope(actor, caseId);
    this.changes.about(caseId, 'case', caseId);
    const rows = await this.sql.rows<PartRow>(LIST, [actor.practiceId, caseId]);
    const now = this.changes.now();
    const parts = rows.map((row) => ({ ...row, stands: statusAt(standingOf(row), now) }));
    const titles = await this.titles(parts, of);
    const byHomework = Map.groupBy(parts, (part) => part.homework_id);
    return {
      rows: [...byHomework.values()].map((group) => rowOf(group, titles, now)),
      adherence: adherenceByPerson(parts, now),
    };
  }

  private async titles(
    parts: readonly PartRow[],
    { relationType }: CaseInScope,
  ): Promise<(part: PartRow) => string> {
    const found = await this.templates.ofPins(parts.map(pinOf));
    return (part) => {
      const definition = found(pinOf(part));
      return definition ? wordsFor(definition.words, relationType).title : part.template_code;
    };
  }
}

function standingOf(row: PartRow) {
  return { status: row.status, lapseAt: instantOf(row.lapse_at), entryCount: row.entry_count };
}

function rowOf(group: readonly Standing[], titleOf: (part: PartRow) => string, now: Instant): HomeworkRow {
  const [first] = group as [Standing, ...Standing[]];
  return {
    ...homeworkOf(first, titleOf(first)),
    ...(first.repeat && { repeats: repeatsOf(first.repeat, now) }),
    status: homeworkStatusOf(group.map(({ stands }) => stands)),
    participations: group.map(participationOf),
  };
}

function repeatsOf(repeat: NonNullable<PartRow['repeat']>, now: Instant): HomeworkRepeats {
  const { number, times, every_weeks: everyWeeks } = repeat;
  const next = repeat.goes_on ? pieceAfter(repetitionOf(repeat), now) : undefined;
  return { number, times, everyWeeks, ...(next && { nextDueOn: next.due.date }) };
}

function participationOf(part: Standing): ParticipationRow {
  return {
    id: part.id,
    participantId: part.participant_id,
    name: part.name,
    status: part.stands,
    submittedAt: instantOrNone(part.submitted_at),
    reviewedAt: instantOrNone(part.reviewed_at),
    quality: part.quality ?? undefined,
    helpful: part.last_helpful ?? undefined,
    attention: part.attention ?? undefined,
    held: part.held_for ?? undefined,
  };
}

function adherenceByPerson(parts: readonly Standing[], now: Instant): CaseHomework['adherence'] {
  const people = Map.groupBy(parts, (part) => part.participant_id);
  return [...people].map(([participantId, own]) => {
    const kept = own.map((part) => ({ ...standingOf(part), status: part.stands, quality: part.quality }));
    const { done, of } = adherenceOf(kept, now);
    return { participantId, name: own[0]?.name ?? '', done, of };
  });
}
