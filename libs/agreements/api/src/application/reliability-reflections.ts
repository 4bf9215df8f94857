import { Injectable } from '@nestjs/common';
import {
  dayIn,
  firstDayOfWeek,
  type PromiseReflection,
  type ReflectOnPromises,
} from '@reknit/agreements/model';
import { AssignedWork } from '@reknit/homework/api';
import {
  AuditTrail,
  Clock,
  fieldProblem,
  IdSource,
  notFound,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { ParticipationId } from '@reknit/shared/model';

const ADD = statement(
  'promise.reflect',
  `insert into promise_reflection (practice_id, id, case_id, participation_id, client_id, week_of, promise_id, text, at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9
   where $7::uuid is null or exists (select 1 from promise p where p.practice_id = $1 and p.client_id = $5 and p.case_id = $3 and p.id = $7)`,
);

/** Once a week: which promise should be smaller? */
@Injectable()
export class ReliabilityReflections {
  constructor(
    private readonly work: AssignedWork,
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async reflect(
    actor: Actor,
    participationId: ParticipationId,
    { promiseId, text }: ReflectOnPromises,
  ): Promise<PromiseReflection> {
    const log = await this.work.requireMine(actor, participationId);
    if (log.kind !== 'reliability_log') throw notFound();
    this.trail.about({ caseId: log.caseId, subjectType: 'participation', subjectId: participationId });
    if (promiseId === undefined && !text) throw fieldProblem('text', 'required');
    const at = this.clock.now();
    const id = this.ids.next();
    const weekOf = firstDayOfWeek(dayIn(actor.timeZone, at));
    const said = [weekOf, promiseId ?? null, text || null, at];
    const whose = [actor.practiceId, id, log.caseId, participationId, actor.clientId];
    if ((await this.sql.change(ADD, [...whose, ...said])) === 0) throw notFound();
    return { id, weekOf, promiseId, text: text || undefined, at };
  }
}
