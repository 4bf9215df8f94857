import { Injectable } from '@nestjs/common';
import type { TemplateKind } from '@reknit/exercises/model';
import { HomeworkProblem, type AssignHomework, type DueResolved } from '@reknit/homework/model';
import {
  IdSource,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  HomeworkId,
  Instant,
  ParticipantId,
  ParticipationId,
} from '@reknit/shared/model';

export interface NewPart {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  /** What {person} is called in this person's texts. */
  readonly personName: string;
}

export interface NewAssignment {
  readonly caseId: CaseId;
  readonly body: AssignHomework;
  readonly kind: TemplateKind;
  /** Complete with its defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly due: DueResolved;
  readonly parts: readonly NewPart[];
  readonly at: Instant;
}

/**
 * One row for the homework and one for each person's part, in one statement, which also holds the case: waiting for somebody
 * who is closing it, it finds the case closed and adds nothing.
 */
const ASSIGN = statement(
  'homework.assign',
  `with open_case as (
     select id, relation_type from care_case where practice_id = $1 and id = $3 and state in ('intake', 'active') for no key update),
   given as (
     insert into homework (practice_id, id, case_id, template_code, template_version, relation_type, kind, settings, mode, place, rationale, when_and_where,
       obstacle, smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, acknowledged, judged_ready, assigned_by, assigned_at)
     select $1, $2, c.id, $4, $5, c.relation_type, $25, $26::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19 from open_case c)
   insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, due_at, lapse_at)
   select $1, part.id, $2, c.id, part.participant_id, part.client_id, part.person_name, $12, $20
   from open_case c, unnest($21::uuid[], $22::uuid[], $23::uuid[], $24::text[]) as part (id, participant_id, client_id, person_name)`,
);

/** People of a case of whom something calls for attention at once and has not been answered. */
const AT_RISK = statement(
  'homework.at-risk',
  `select distinct participant_id from participation where practice_id = $1 and case_id = $2 and attention = 'red'`,
);

@Injectable()
export class AssignmentRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly transactions: Transactions,
  ) {}

  async atRisk(caseId: CaseId): Promise<readonly ParticipantId[]> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<{ participant_id: ParticipantId }>(AT_RISK, [practiceId, caseId]);
    return rows.map((row) => row.participant_id);
  }

  async add(
    actor: Actor,
    { caseId, body, kind, settings, due, parts, at }: NewAssignment,
  ): Promise<{ readonly id: HomeworkId; readonly participationIds: readonly ParticipationId[] }> {
    const id = this.ids.next();
    const participationIds = parts.map(() => this.ids.next());
    const added = await this.sql.change(ASSIGN, [
      actor.practiceId,
      id,
      caseId,
      body.exercise.code,
      body.exercise.version,
      body.mode,
      body.place,
      body.rationale,
      body.whenAndWhere,
      body.obstacle,
      body.smallestVersion,
      due.dueAt,
      body.due.timeZone,
      due.wholeDay,
      body.due.graceMinutes,
      body.acknowledged,
      body.ready,
      actor.accountId,
      at,
      due.lapseAt,
      participationIds,
      parts.map(({ participantId }) => participantId),
      parts.map(({ clientId }) => clientId),
      parts.map(({ personName }) => personName),
      kind,
      JSON.stringify(settings),
    ]);
    if (added === 0) throw new ProblemException(HomeworkProblem.caseNotOpen);
    return { id, participationIds };
  }
}
