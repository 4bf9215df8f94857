import { Injectable } from '@nestjs/common';
import { SafetyProblem, type AddSupervision, type SupervisionView } from '@reknit/cases/model';
import {
  AuditTrail,
  Clock,
  fieldProblem,
  IdSource,
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { LocalDate, Saved } from '@reknit/shared/model';

interface Row {
  readonly id: string;
  readonly supervisorId: string;
  readonly supervisorName: string;
  readonly superviseeId: string;
  readonly superviseeName: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const LIST = statement(
  'supervision.list',
  `select s.id, s.supervisor_id as "supervisorId", b.name as "supervisorName", s.supervisee_id as "superviseeId",
     e.name as "superviseeName", s.from_on::text as "from", s.to_on::text as "to"
   from supervision s
   join account b on b.practice_id = s.practice_id and b.id = s.supervisor_id
   join account e on e.practice_id = s.practice_id and e.id = s.supervisee_id
   where s.practice_id = $1 order by s.to_on nulls first, e.name, b.name, s.id`,
);
const MEMBER = statement(
  'supervision.member',
  `select 1 from account where practice_id = $1 and id = $2 and status = 'active' and $3 = any (roles) for key share`,
);
const OVERLAPS = statement(
  'supervision.overlaps',
  `select 1 from supervision s where s.practice_id = $1 and s.supervisor_id = $2 and s.supervisee_id = $3
     and coalesce(s.to_on, 'infinity') > $4::date and s.from_on < coalesce($5::date, 'infinity')`,
);
const ADD = statement(
  'supervision.add',
  'insert into supervision (practice_id, id, supervisor_id, supervisee_id, from_on, to_on) values ($1, $2, $3, $4, $5, $6)',
);
const END = statement(
  'supervision.end',
  `update supervision set to_on = greatest(from_on, $3::date)
   where practice_id = $1 and id = $2 and (to_on is null or to_on > greatest(from_on, $3::date))`,
);
const EXISTS = statement(
  'supervision.exists',
  'select 1 from supervision where practice_id = $1 and id = $2',
);

/** Ids, days and the trail of supervision. */
@Injectable()
export class SupervisionTools {
  constructor(
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  about(id: string = this.ids.next()): string {
    this.trail.about({ subjectType: 'supervision', subjectId: id });
    return id;
  }

  today(actor: Actor): LocalDate {
    return this.clock.today(actor.practiceTimeZone);
  }
}

/** Who supervises whom: said by an administrator, who thereby sees nothing of any case. */
@Injectable()
export class SupervisionCommands {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly tools: SupervisionTools,
  ) {}

  async list(actor: Actor): Promise<readonly SupervisionView[]> {
    const rows = await this.sql.rows<Row>(LIST, [actor.practiceId]);
    return rows.map(present);
  }

  async add(actor: Actor, body: AddSupervision): Promise<Saved> {
    const { supervisorId, superviseeId, from, to } = body;
    if (supervisorId === superviseeId || (to !== undefined && to < from))
      throw new ProblemException(SafetyProblem.supervisionNotPossible);
    await this.refuseStranger(actor, 'supervisorId', supervisorId, 'supervisor');
    await this.refuseStranger(actor, 'superviseeId', superviseeId, 'clinician');
    const days = [supervisorId, superviseeId, from, to ?? null];
    if (await this.sql.first(OVERLAPS, [actor.practiceId, ...days]))
      throw new ProblemException(SafetyProblem.supervisionExists);
    const id = this.tools.about();
    await this.transactions.asSystem(() => this.sql.change(ADD, [actor.practiceId, id, ...days]));
    return { id, version: 1 };
  }

  /** Ends today; one that has ended stays as it ended. */
  async end(actor: Actor, id: string): Promise<void> {
    if (!(await this.sql.first(EXISTS, [actor.practiceId, id]))) throw notFound();
    this.tools.about(id);
    const values = [actor.practiceId, id, this.tools.today(actor)];
    await this.transactions.asSystem(() => this.sql.change(END, values));
  }

  private async refuseStranger(
    actor: Actor,
    field: 'supervisorId' | 'superviseeId',
    accountId: string,
    role: 'supervisor' | 'clinician',
  ): Promise<void> {
    if (!(await this.sql.first(MEMBER, [actor.practiceId, accountId, role])))
      throw fieldProblem(field, 'not-a-choice');
  }
}

function present(row: Row): SupervisionView {
  return {
    id: row.id,
    supervisor: { accountId: row.supervisorId, name: row.supervisorName },
    supervisee: { accountId: row.superviseeId, name: row.superviseeName },
    from: row.from,
    ...(row.to === null ? {} : { to: row.to }),
  };
}
