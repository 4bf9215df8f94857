import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { compile, figuresForTeam, kindOf, visibleTo, type CompiledForm } from '@reknit/exercises/model';
import {
  statusAt,
  type EntryView,
  type ParticipationReview,
  type WrittenStatus,
} from '@reknit/homework/model';
import { notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, ParticipationId } from '@reknit/shared/model';
import {
  afterwardsOf,
  ENTRY_COLUMNS,
  ENTRY_JOINS,
  reviewOf,
  type EntryColumns,
} from '../persistence/entry-rows';
import { HOMEWORK_COLUMNS, homeworkOf, pinOf, type HomeworkColumns } from '../persistence/homework-columns';
import { instantOf } from '../persistence/instants';
import { CommentsToAll } from './comments-to-all';
import { HomeworkChanges } from './homework-changes';

interface ParticipationSql extends HomeworkColumns {
  readonly id: ParticipationId;
  readonly version: number;
  readonly case_id: CaseId;
  readonly participant_id: ParticipantId;
  readonly name: string;
  readonly person_name: string;
  readonly status: WrittenStatus;
  readonly lapse_at: Date;
  readonly entry_count: number;
}

interface ReviewedColumns extends EntryColumns {
  readonly quotes_withdrawn: boolean;
}

const ONE = statement(
  'participation.read',
  `select ${HOMEWORK_COLUMNS}, p.id, p.version, p.case_id, p.participant_id, k.given_name || ' ' || k.family_name as name,
     p.person_name, p.status, p.lapse_at, p.entry_count
   from participation p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   join account a on a.practice_id = h.practice_id and a.id = h.assigned_by
   where p.practice_id = $1 and p.id = $2`,
);
const ENTRIES = statement(
  'participation.entries',
  `select ${ENTRY_COLUMNS}, e.answers, exists (
     select 1 from share_quote q join share_grant g on g.practice_id = q.practice_id and g.id = q.share_id and g.ended_at is not null
     where q.practice_id = e.practice_id and q.entry_id = e.id) as quotes_withdrawn
   from homework_entry e ${ENTRY_JOINS}
   where e.practice_id = $1 and e.participation_id = $2 order by e.number desc`,
);

/** What one person handed in, for the care team and those who supervise it. Reading it is audited. */
@Injectable()
export class ParticipationQueries {
  constructor(
    private readonly cases: Cases,
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly changes: HomeworkChanges,
    private readonly toAll: CommentsToAll,
  ) {}

  async read(actor: Actor, id: ParticipationId): Promise<ParticipationReview> {
    const row = await this.sql.first<ParticipationSql>(ONE, [actor.practiceId, id]);
    if (!row) throw notFound();
    this.changes.about(row.case_id, 'participation', id);
    const of = await this.cases.requireInScope(actor, row.case_id);
    const definition = await this.templates.get(pinOf(row));
    const form = compile(definition, of.relationType);
    // What was written elsewhere is read, and answered, where it was written.
    const asked = kindOf(definition) === 'form' ? id : null;
    const entries = await this.sql.rows<ReviewedColumns>(ENTRIES, [actor.practiceId, asked]);
    const together = await this.toAll.together(actor, {
      id,
      caseId: row.case_id,
      homeworkId: row.homework_id,
    });
    return {
      id,
      version: row.version,
      caseId: row.case_id,
      caseTitle: of.title,
      participant: { id: row.participant_id, name: row.name },
      homework: homeworkOf(row, form.words.title),
      relationType: of.relationType,
      status: statusAt(
        { status: row.status, lapseAt: instantOf(row.lapse_at), entryCount: row.entry_count },
        this.changes.now(),
      ),
      definition,
      personName: row.person_name,
      mayReview: of.mayChange,
      ...(together && { together }),
      entries: entries.map((entry) => entryOf(form, entry)),
    };
  }
}

/** What stays with the author is not in the row; taking it out once more costs nothing. */
function entryOf(form: CompiledForm, row: ReviewedColumns): EntryView {
  return {
    id: row.id,
    number: row.number,
    submittedAt: instantOf(row.submitted_at),
    late: row.late,
    ...(row.written_by ? { writtenBy: row.written_by } : {}),
    answers: visibleTo(form, row.answers, 'clinician'),
    scores: figuresForTeam(form, row.scores),
    attention: row.attention,
    afterwards: afterwardsOf(row),
    review: reviewOf(row),
    ...(row.quotes_withdrawn && { containsWithdrawnQuote: true }),
  };
}
