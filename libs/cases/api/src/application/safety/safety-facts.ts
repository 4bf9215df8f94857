import { Injectable } from '@nestjs/common';
import {
  isMinor,
  type CaseState,
  type ClearanceFact,
  type GateFacts,
  type PersonFacts,
} from '@reknit/cases/model';
import { Clock, notFound, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, LocalDate, ParticipantId } from '@reknit/shared/model';

/** Somebody of a case, with what decisions about joint work rest on. */
export interface KnownPerson extends PersonFacts {
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly minor: boolean;
}

export interface CaseFacts extends GateFacts {
  readonly people: readonly KnownPerson[];
}

interface FactsRow {
  readonly caseState: CaseState;
  readonly suspended: boolean;
  readonly people: readonly Omit<KnownPerson, 'minor'>[];
  readonly clearances: readonly ClearanceFact[];
}

const instant = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const list = (item: string, from: string) =>
  `(select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${item}))), '[]') from ${from})`;

const CONSENTS = list(
  `'kind', s.kind, 'state', s.state, 'validFrom', s.valid_from, 'validTo', s.valid_to`,
  'consent s where s.practice_id = p.practice_id and s.client_id = p.client_id and s.case_id = p.case_id',
);
const SCREENS = list(
  `'id', s.id, 'sentAt', ${instant('s.sent_at')}, 'sentOn', s.sent_on, 'result', s.result`,
  'safety_screen s where s.practice_id = p.practice_id and s.case_id = p.case_id and s.participant_id = p.id',
);
const PEOPLE = list(
  `'participantId', x.id, 'clientId', x.client_id, 'givenName', x.given_name, 'state', x.state, 'birthYear', x.birth_year,
   'consents', x.consents, 'screens', x.screens`,
  `(select p.id, p.client_id, k.given_name, p.state, k.birth_year, ${CONSENTS} as consents, ${SCREENS} as screens
    from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = c.practice_id and p.case_id = c.id order by p.from_on, p.id) x`,
);
const COVERS = list(
  `'participantId', x.participant_id, 'screenId', x.screen_id`,
  'clearance_person x where x.practice_id = l.practice_id and x.case_id = l.case_id and x.clearance_id = l.id',
);
const CLEARANCES = list(
  `'id', l.id, 'revoked', l.revoked_at is not null, 'covers', ${COVERS}`,
  'safety_clearance l where l.practice_id = c.practice_id and l.case_id = c.id',
);
const FACTS = statement(
  'safety.facts',
  `select c.state as "caseState", sec.joint_work_suspended(c.id) as suspended, ${PEOPLE} as people, ${CLEARANCES} as clearances
   from care_case c where c.practice_id = $1 and c.id = $2`,
);

/** Everything a decision about joint work rests on, for a command or query that has found the case in scope. */
@Injectable()
export class SafetyFacts {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async of(caseId: CaseId): Promise<CaseFacts> {
    const { who } = this.transactions.current();
    const found = await this.sql.first<FactsRow>(FACTS, [who.practiceId, caseId]);
    if (!found) throw notFound();
    const today = this.clock.today(who.practiceTimeZone);
    return { ...found, today, people: found.people.map((person) => known(person, today)) };
  }

  /** Somebody of the case, or not found. */
  async person(caseId: CaseId, participantId: ParticipantId): Promise<KnownPerson> {
    const { people } = await this.of(caseId);
    const found = people.find((person) => person.participantId === participantId);
    if (!found) throw notFound();
    return found;
  }
}

function known(person: Omit<KnownPerson, 'minor'>, today: LocalDate): KnownPerson {
  return { ...person, minor: isMinor(person.birthYear, today) };
}
