import { Injectable } from '@nestjs/common';
import { titleOf, type NewPerson, type ParticipantState } from '@reknit/cases/model';
import { Invitations, type PersonToInvite } from '@reknit/identity/api';
import { Clock, IdSource, ProblemException, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId } from '@reknit/shared/model';

export interface AddedPerson {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

/** Where one person stands, and whether their latest word about treatment is yes. */
export interface Standing {
  readonly id: ParticipantId;
  readonly clientId: ClientId;
  readonly state: ParticipantState;
  readonly consented: boolean;
}

const ADD = statement(
  'case.add-person',
  `with added as (
     insert into client (practice_id, id, given_name, family_name, birth_year, time_zone, created_at)
     values ($1, $2, $5, $6, $7, $8, $9))
   insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, $3, $4, $2, 'invited', $10)`,
);
const STANDINGS = statement(
  'case.standings',
  `select p.id, p.client_id as "clientId", p.state, coalesce(latest.decision = 'given' and latest.withdrawn_at is null, false) as consented
   from participant p
   left join lateral (
     select c.decision, c.withdrawn_at from consent c
     where c.practice_id = p.practice_id and c.client_id = p.client_id and c.kind = 'treatment' and c.decision is not null
     order by c.at desc, c.id desc limit 1) latest on true
   where p.practice_id = $1 and p.case_id = $2 order by p.from_on, p.id`,
);
const NAMES = statement(
  'case.given-names',
  `select k.given_name from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where p.practice_id = $1 and p.case_id = $2 and p.state <> 'removed' order by p.from_on, p.id`,
);
const RETITLE = statement(
  'case.retitle',
  'update care_case set title = $3, version = version + 1 where practice_id = $1 and id = $2 and title <> $3',
);

/** The people of one case, inside a transaction whose command has found the case in scope. */
@Injectable()
export class CasePeople {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly invitations: Invitations,
  ) {}

  async add(caseId: CaseId, person: NewPerson): Promise<AddedPerson> {
    const { who } = this.transactions.current();
    const added = { clientId: this.ids.next(), participantId: this.ids.next() };
    await this.sql.change(ADD, [
      who.practiceId,
      added.clientId,
      added.participantId,
      caseId,
      person.givenName,
      person.familyName,
      person.birthYear ?? null,
      person.timeZone,
      this.clock.now(),
      this.clock.today(who.practiceTimeZone),
    ]);
    return added;
  }

  nextId(): string {
    return this.ids.next();
  }

  standings(caseId: CaseId): Promise<readonly Standing[]> {
    return this.sql.rows<Standing>(STANDINGS, [this.practiceId(), caseId]);
  }

  /** Calls the case after its people as they are now. Whoever has left stays in its name: the record is about them too. */
  async retitle(caseId: CaseId): Promise<void> {
    const names = await this.sql.rows<{ given_name: string }>(NAMES, [this.practiceId(), caseId]);
    if (names.length === 0) return;
    const title = titleOf(names.map((row) => row.given_name));
    await this.sql.change(RETITLE, [this.practiceId(), caseId, title]);
  }

  /** @param path where the person stands in the request: what is wrong with the address is said in that place */
  async invite(person: PersonToInvite, path = ''): Promise<void> {
    try {
      await this.invitations.inviteClient(this.practiceId(), person);
    } catch (problem) {
      if (!(problem instanceof ProblemException) || !problem.fields) throw problem;
      const fields = Object.entries(problem.fields).map(([field, faults]) => [path + field, faults] as const);
      throw new ProblemException(problem.code, Object.fromEntries(fields));
    }
  }

  /** The link somebody was sent opens nothing any more. */
  withdrawInvitation(clientId: ClientId): Promise<void> {
    return this.invitations.withdrawClient(clientId);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
