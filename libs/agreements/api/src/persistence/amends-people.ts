import { Injectable } from '@nestjs/common';
import { isParentToChild, type AmendsDraftFacts } from '@reknit/agreements/model';
import { notFound, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type {
  AccountId,
  CaseId,
  ClientId,
  LocalDate,
  ParticipantId,
  RelationSubtype,
  RelationType,
} from '@reknit/shared/model';

export interface CasePerson {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthYear: number | null;
}

export interface PeopleOfCase {
  readonly title: string;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  readonly people: readonly CasePerson[];
}

const OF_CASE = statement(
  'amends.people',
  `select c.title, c.relation_type as "relationType", c.relation_subtype as "relationSubtype", (
     select coalesce(json_agg(json_build_object('participantId', p.id, 'clientId', p.client_id, 'givenName', k.given_name,
       'familyName', k.family_name, 'birthYear', k.birth_year) order by p.from_on, p.id), '[]')
     from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
     where p.practice_id = c.practice_id and p.case_id = c.id) as people
   from care_case c where c.practice_id = $1 and c.id = $2`,
);
const TEAM = statement(
  'amends.team',
  `select account_id as "accountId" from care_team_member
   where practice_id = $1 and case_id = $2 and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
);

/**
 * Who is in a case, for plans that name one of them. A person in care sees nobody else of their case; what a plan needs to
 * know of them is looked up by the system, once the case was found to be theirs.
 */
@Injectable()
export class AmendsPeople {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  async of(caseId: CaseId): Promise<PeopleOfCase> {
    const { practiceId } = this.transactions.current().who;
    const found = await this.transactions.asSystem(() =>
      this.sql.first<PeopleOfCase>(OF_CASE, [practiceId, caseId]),
    );
    if (!found) throw notFound();
    return found;
  }

  async teamOf(caseId: CaseId, today: LocalDate): Promise<readonly AccountId[]> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<{ accountId: AccountId }>(TEAM, [practiceId, caseId, today]);
    return rows.map(({ accountId }) => accountId);
  }
}

/**
 * The others of the case: whom something can be for. Also whoever has gone: that they have is told in person, and by no list of
 * names. The clinician who reads it knows, and nothing reaches them.
 */
export function othersOf({ people }: PeopleOfCase, author: ParticipantId): readonly CasePerson[] {
  return people.filter(({ participantId }) => participantId !== author);
}

export function nameOf({ people }: PeopleOfCase, id: ParticipantId | undefined): string {
  const person = people.find(({ participantId }) => participantId === id);
  return person ? `${person.givenName} ${person.familyName}` : '';
}

export function givenNameOf({ people }: PeopleOfCase, id: ParticipantId | undefined): string {
  return people.find(({ participantId }) => participantId === id)?.givenName ?? '';
}

/** What the rules of the relation need: who may be named, and whether a parent turns to a child. */
export function draftFacts(
  of: PeopleOfCase,
  author: ParticipantId,
  harmed: ParticipantId | undefined,
): AmendsDraftFacts {
  const born = (id: ParticipantId | undefined) =>
    of.people.find(({ participantId }) => participantId === id)?.birthYear ?? undefined;
  return {
    relationType: of.relationType,
    relationSubtype: of.relationSubtype,
    parentToChild: isParentToChild(of.relationSubtype, born(author), born(harmed)),
    others: othersOf(of, author).map(({ participantId }) => participantId),
  };
}
