import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { inCommon, largestGap, rankedValues, type SideBySide } from '@reknit/homework/model';
import { notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, HomeworkId } from '@reknit/shared/model';
import { HomeworkChanges } from '../homework-changes';

interface Row {
  readonly case_id: CaseId;
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>> | null;
}

/** Everybody who takes part, with the entry whose values they have released and not taken back. */
const RELEASED = statement(
  'share.values-released',
  `select h.case_id, k.given_name as name, released.answers
   from homework h
   join participation p on p.practice_id = h.practice_id and p.homework_id = h.id and p.status not in ('declined', 'withdrawn')
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   left join lateral (
     select e.answers from share_grant g
     join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
     where g.practice_id = p.practice_id and g.participation_id = p.id and g.ended_at is null and g.opened_at is not null
       and 'values' = any (g.fields)
     order by g.offered_at desc, g.id desc limit 1) released on true
   where h.practice_id = $1 and h.id = $2 and h.template_code = 'EX-01' order by p.id`,
);

/** EX-01 for the care team: the order of values of two people beside each other, and only once both have released theirs. */
@Injectable()
export class SideBySideQueries {
  constructor(
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly changes: HomeworkChanges,
  ) {}

  async of(actor: Actor, homeworkId: HomeworkId): Promise<SideBySide> {
    const rows = await this.sql.rows<Row & Record<string, unknown>>(RELEASED, [actor.practiceId, homeworkId]);
    const [first] = rows;
    if (!first) throw notFound();
    this.changes.about(first.case_id, 'homework', homeworkId);
    await this.cases.requireInScope(actor, first.case_id);
    const released = rows.flatMap(({ name, answers }) => (answers ? [{ name, answers }] : []));
    if (rows.length < 2 || released.length < rows.length) return { released: false, people: [], overlap: 0 };
    const people = released.map(({ name, answers }) => ({
      name,
      values: rankedValues(answers),
      largestGap: largestGap(answers),
    }));
    return { released: true, people, overlap: inCommon(people.map(({ values }) => values)).length };
  }
}
