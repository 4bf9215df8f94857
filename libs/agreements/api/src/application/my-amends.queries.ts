import { Injectable } from '@nestjs/common';
import { authorStateOf, receivedStateOf, type MyAmends, type MyAmendsList } from '@reknit/agreements/model';
import { notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { AmendsRepository } from '../persistence/amends.repository';
import { PLAN_COLUMNS, planOf, type AmendsPlanColumns } from '../persistence/amends-rows';
import { AmendsPeople, givenNameOf } from '../persistence/amends-people';
import { AuthorAmendsQuery } from './author-amends.query';
import { ReceivedAmendsQuery } from './received-amends.query';

const OWN = statement(
  'amends.my-own',
  `select ${PLAN_COLUMNS}, coalesce(d.content #>> '{harm,title}', v.content::jsonb ->> 'title', '') as title
   from amends_plan p
   left join amends_draft d on d.practice_id = p.practice_id and d.plan_id = p.id
   left join amends_version v on v.practice_id = p.practice_id and v.plan_id = p.id and v.number = p.versions
   where p.practice_id = $1 and p.author_client_id = $2 and p.author_participant_id in (select sec.my_participants())
   order by p.created_at desc, p.id desc`,
);
const RECEIVED = statement(
  'amends.my-received',
  `select ${PLAN_COLUMNS}, exists (select 1 from amends_version v where v.practice_id = p.practice_id and v.plan_id = p.id and v.state = 'offered') as offered
   from amends_plan p where p.practice_id = $1 and p.author_client_id <> $2 and p.id in (select sec.my_amends_received())
   order by p.created_at desc, p.id desc`,
);

/** Plans as the two people see them; which of them somebody is, the plan says. */
@Injectable()
export class MyAmendsQueries {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly people: AmendsPeople,
    private readonly sql: Sql,
    private readonly authors: AuthorAmendsQuery,
    private readonly received: ReceivedAmendsQuery,
  ) {}

  async list(actor: Actor): Promise<MyAmendsList> {
    const who = [actor.practiceId, actor.clientId ?? null];
    const own = await this.sql.rows<AmendsPlanColumns & { title: string }>(OWN, who);
    const received = await this.sql.rows<AmendsPlanColumns & { offered: boolean }>(RECEIVED, who);
    const rows = [];
    for (const row of received) {
      const plan = planOf(row);
      const state = receivedStateOf(plan.state, row.offered);
      const of = await this.people.of(plan.caseId);
      if (state) rows.push({ id: plan.id, from: givenNameOf(of, plan.authorParticipantId), state });
    }
    return {
      own: own.map((row) => ({
        id: row.id,
        title: row.title,
        state: authorStateOf(row.state),
        participationId: row.participation_id,
      })),
      received: rows,
    };
  }

  async read(actor: Actor, id: string): Promise<MyAmends> {
    const own = await this.plans.look(actor, id, 'author');
    if (own) return this.authors.of(actor, own);
    const received = await this.plans.look(actor, id, 'harmed');
    if (!received) throw notFound();
    return this.received.of(received);
  }
}
