import { Injectable } from '@nestjs/common';
import type { RecordRupture } from '@reknit/cases/model';
import { IdSource, notFound, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type Saved } from '@reknit/shared/model';
import { RuptureEventEntity } from '../persistence/rupture-event.entity';
import { CaseChanges } from './case-changes';
import { CasePeople } from './case-people';

const ADD = statement(
  'rupture.add',
  `insert into rupture_event (practice_id, id, case_id, title, kind, summary, when_text, status, created_at, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const EXISTS = statement(
  'rupture.exists',
  'select 1 from rupture_event where practice_id = $1 and case_id = $2 and id = $3',
);
const CLEAR_ROLES = statement(
  'rupture.clear-roles',
  'delete from rupture_role where practice_id = $1 and case_id = $2 and rupture_event_id = $3',
);
const ADD_ROLES = statement(
  'rupture.add-roles',
  `insert into rupture_role (practice_id, case_id, rupture_event_id, participant_id, role)
   select $1::uuid, $2::uuid, $3::uuid, r.participant_id, r.role from unnest($4::uuid[], $5::text[]) as r (participant_id, role)`,
);

/** What happened between the people of a case, and who stands where in it. */
@Injectable()
export class RuptureCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly people: CasePeople,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async record(actor: Actor, caseId: CaseId, body: RecordRupture): Promise<Saved> {
    await this.changes.open(actor, caseId);
    await this.refuseStrangers(caseId, body);
    const id = this.ids.next();
    this.changes.about({ subjectType: 'rupture-event', subjectId: id });
    const words = [body.title, body.kind, body.summary, body.whenText, body.status];
    const made = [this.changes.now(), actor.accountId];
    await this.sql.change(ADD, [actor.practiceId, id, caseId, ...words, ...made]);
    await this.assignRoles(actor, { caseId, id }, body);
    await this.changes.tell({ caseId, kind: 'rupture', event: 'rupture.recorded', subject: body.title });
    return { id, version: 1 };
  }

  async update(actor: Actor, at: RupturePlace, body: RecordRupture, expected: number): Promise<Saved> {
    const { caseId, id } = at;
    await this.changes.open(actor, caseId);
    if (!(await this.sql.first(EXISTS, [actor.practiceId, caseId, id]))) throw notFound();
    await this.refuseStrangers(caseId, body);
    this.changes.about({ subjectType: 'rupture-event', subjectId: id });
    const { title, kind, summary, whenText, status } = body;
    const patch = { title, kind, summary, whenText, status };
    const row = { practiceId: actor.practiceId, id };
    const version = await this.changes.apply(RuptureEventEntity, row, { patch, expected });
    await this.sql.change(CLEAR_ROLES, [actor.practiceId, caseId, id]);
    await this.assignRoles(actor, at, body);
    await this.changes.tell({ caseId, kind: 'rupture', event: 'rupture.updated', subject: title });
    return { id, version };
  }

  private async assignRoles(
    actor: Actor,
    { caseId, id }: RupturePlace,
    { roles }: RecordRupture,
  ): Promise<void> {
    const who = roles.map(({ participantId }) => participantId);
    const what = roles.map(({ role }) => role);
    await this.sql.change(ADD_ROLES, [actor.practiceId, caseId, id, who, what]);
  }

  /** A role belongs to somebody of this case. */
  private async refuseStrangers(caseId: CaseId, { roles }: RecordRupture): Promise<void> {
    const known = new Set((await this.people.standings(caseId)).map(({ id }) => id));
    const faults = roles.flatMap(({ participantId }, index) =>
      known.has(participantId) ? [] : [[`roles.${index}.participantId`, [{ code: 'not-a-choice' }]] as const],
    );
    if (faults.length > 0) throw new ProblemException(SharedProblem.validation, Object.fromEntries(faults));
  }
}

/** A rupture event, by the case it was named in. */
export interface RupturePlace {
  readonly caseId: CaseId;
  readonly id: string;
}
