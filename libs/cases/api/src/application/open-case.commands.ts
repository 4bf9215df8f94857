import { Injectable } from '@nestjs/common';
import {
  missingForInvitation,
  peopleFit,
  relationFits,
  repeatedAddresses,
  titleOf,
  type NewPerson,
  type OpenCase,
  type OpenedCase,
} from '@reknit/cases/model';
import { IdentityProblem } from '@reknit/identity/model';
import { IdSource, orThrow, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type FieldFaults } from '@reknit/shared/model';
import { CaseChanges } from './case-changes';
import { CasePeople, type AddedPerson } from './case-people';

const OPEN = statement(
  'case.open',
  `insert into care_case (practice_id, id, title, kind, relation_type, relation_subtype, state, presenting_problem, opened_on,
     created_by, created_at, last_activity_at)
   values ($1, $2, $3, $4, $5, $6, 'intake', $7, $8, $9, $10, $10)`,
);
const STAFF = statement(
  'case.staff',
  `insert into care_team_member (practice_id, id, case_id, account_id, role, from_on) values ($1, $2, $3, $4, 'primary', $5)`,
);
const FIGURES = statement(
  'case.open-figures',
  'insert into case_figures (practice_id, case_id) values ($1, $2)',
);

/** Opens a case: its people, its primary clinician and, when wanted, the invitations. All of it or nothing. */
@Injectable()
export class OpeningCases {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly people: CasePeople,
    private readonly changes: CaseChanges,
  ) {}

  async open(actor: Actor, body: OpenCase): Promise<OpenedCase> {
    orThrow(relationFits(body));
    orThrow(peopleFit(body.kind, body.people.length));
    refuseAddresses(body);
    const id = await this.insert(actor, body);
    this.changes.about({ caseId: id, subjectType: 'case', subjectId: id });
    await this.changes.tell({ caseId: id, kind: 'case', event: 'case.opened' });
    const added: AddedPerson[] = [];
    for (const person of body.people) added.push(await this.people.add(id, person));
    if (body.invite) await this.invite(id, body.people, added);
    return { id, version: 1 };
  }

  /** The case, then whoever opens it on its team: from there on they may add to it. */
  private async insert(actor: Actor, body: OpenCase): Promise<CaseId> {
    const id = this.ids.next();
    const today = this.changes.today(actor);
    const { practiceId, accountId } = actor;
    await this.sql.change(OPEN, [
      practiceId,
      id,
      titleOf(body.people.map(({ givenName }) => givenName)),
      body.kind,
      body.relationType,
      body.relationSubtype,
      body.presentingProblem ?? '',
      today,
      accountId,
      this.changes.now(),
    ]);
    await this.sql.change(STAFF, [practiceId, this.ids.next(), id, accountId, today]);
    await this.sql.change(FIGURES, [practiceId, id]);
    return id;
  }

  private async invite(
    caseId: CaseId,
    people: readonly NewPerson[],
    added: readonly AddedPerson[],
  ): Promise<void> {
    for (const [index, person] of people.entries()) {
      const { email, birthYear } = person;
      const ids = added[index];
      if (!ids || email === undefined || birthYear === undefined) continue;
      await this.people.invite({ ...person, ...ids, email, birthYear }, `people.${index}.`);
      const { participantId } = ids;
      await this.changes.tell({ caseId, kind: 'people', event: 'people.invited', participantId });
    }
  }
}

function refuseAddresses(body: OpenCase): void {
  const repeated = repeatedAddresses(body.people);
  if (repeated.length > 0) {
    const fields = repeated.map((index) => [`people.${index}.email`, [{ code: 'address-in-use' }]] as const);
    throw new ProblemException(IdentityProblem.addressInUse, Object.fromEntries(fields));
  }
  const missing: FieldFaults = body.invite ? missingForInvitation(body.people) : {};
  if (Object.keys(missing).length > 0) throw new ProblemException(SharedProblem.validation, missing);
}
