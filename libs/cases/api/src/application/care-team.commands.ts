import { Injectable } from '@nestjs/common';
import { endMembership, joinTeam, type JoinCareTeam, type Membership } from '@reknit/cases/model';
import {
  fieldProblem,
  IdSource,
  notFound,
  orThrow,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CaseChanges } from './case-changes';

const COLLEAGUE = statement(
  'care-team.colleague',
  `select name from account where practice_id = $1 and id = $2 and status = 'active' and $3 = any (roles)`,
);
const TEAM = statement(
  'care-team.of',
  `select m.id, m.account_id as "accountId", m.role, m.from_on::text as "from", m.to_on::text as "to", a.name
   from care_team_member m join account a on a.practice_id = m.practice_id and a.id = m.account_id
   where m.practice_id = $1 and m.case_id = $2 order by m.from_on, m.id`,
);
// One statement: whoever hands a case over is off its team before the next begins, and could not add them any more.
const HAND_OVER = statement(
  'care-team.hand-over',
  `with ended as (
     update care_team_member m set to_on = e.on_day, version = m.version + 1
     from unnest($6::uuid[], $7::date[]) as e (id, on_day)
     where m.practice_id = $1 and m.case_id = $3 and m.id = e.id returning 1)
   insert into care_team_member (practice_id, id, case_id, account_id, role, from_on, to_on)
   select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $8::date, $9::date from (select count(*) as count from ended) done
   where done.count = cardinality($6::uuid[])`,
);
const END = statement(
  'care-team.end',
  'update care_team_member set to_on = $4, version = version + 1 where practice_id = $1 and case_id = $2 and id = $3',
);

/** Who cares for a case, and handing it over. A closed case has a primary as well: somebody answers for its record. */
@Injectable()
export class CareTeamCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async join(actor: Actor, caseId: CaseId, body: JoinCareTeam): Promise<Saved> {
    await this.changes.anyAlone(actor, caseId);
    const name = await this.colleague(actor, body);
    const { ends } = orThrow(joinTeam(await this.team(actor, caseId), body, this.changes.today(actor)));
    const id = this.ids.next();
    this.changes.about({ subjectType: 'care-team-member', subjectId: id });
    await this.changes.tell({ caseId, kind: 'people', event: 'team.joined', subject: name });
    await this.sql.change(HAND_OVER, [
      actor.practiceId,
      id,
      caseId,
      body.accountId,
      body.role,
      ends.map((ending) => ending.id),
      ends.map((ending) => ending.on),
      body.from,
      body.to ?? null,
    ]);
    return { id, version: 1 };
  }

  async end(actor: Actor, caseId: CaseId, memberId: string): Promise<void> {
    await this.changes.anyAlone(actor, caseId);
    const member = (await this.team(actor, caseId)).find(({ id }) => id === memberId);
    if (!member) throw notFound();
    const on = orThrow(endMembership(member, this.changes.today(actor)));
    this.changes.about({ subjectType: 'care-team-member', subjectId: memberId });
    if (on === member.to) return;
    await this.changes.tell({ caseId, kind: 'people', event: 'team.ended', subject: member.name });
    await this.sql.change(END, [actor.practiceId, caseId, memberId, on]);
  }

  private async colleague(actor: Actor, { accountId, role }: JoinCareTeam): Promise<string> {
    const needed = role === 'supervisor' ? 'supervisor' : 'clinician';
    const found = await this.sql.first<{ name: string }>(COLLEAGUE, [actor.practiceId, accountId, needed]);
    if (!found) throw fieldProblem('accountId', 'not-a-choice');
    return found.name;
  }

  private team(actor: Actor, caseId: CaseId): Promise<(Membership & { readonly name: string })[]> {
    return this.sql.rows(TEAM, [actor.practiceId, caseId]);
  }
}
