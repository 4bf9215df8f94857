import { Injectable } from '@nestjs/common';
import type { ParticipantState } from '@reknit/cases/model';
import { Clock, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import { CaseRepository, type CaseInScope } from '../persistence/case.repository';
import { READABLE_CASES, scopeOf } from '../persistence/case-scope';

/** Somebody who takes part, as far as other domains need to know them. */
export interface CaseParticipant {
  readonly id: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly state: ParticipantState;
  /** The zone the person has chosen, or the one they were entered with. */
  readonly timeZone: TimeZoneName;
  readonly birthYear?: number;
  readonly hasAccount: boolean;
}

/** What a person in care may know of a case they take part in. */
export type OwnCase = Pick<CaseInScope, 'id' | 'relationType' | 'relationSubtype' | 'state'> & {
  readonly participantId: ParticipantId;
};

/** An open goal of a person in care, with how they last rated it (0–10). */
export interface OwnGoal {
  readonly id: string;
  readonly caseId: CaseId;
  readonly words: string;
  readonly rating?: number;
}

const PARTICIPANTS = statement(
  'case.participants',
  `select p.id, p.client_id as "clientId", k.given_name as "givenName", k.family_name as "familyName", p.state,
     coalesce(a.time_zone, k.time_zone) as "timeZone", k.birth_year as "birthYear", a.id is not null as "hasAccount"
   from participant p
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   left join account a on a.practice_id = p.practice_id and a.client_id = p.client_id
   where p.practice_id = $1 and p.case_id = $5 and p.case_id in ${READABLE_CASES} order by p.from_on, p.id`,
);
const OWN_CASE = statement(
  'case.own',
  `select c.id, c.relation_type as "relationType", c.relation_subtype as "relationSubtype", c.state, p.id as "participantId"
   from participant p join care_case c on c.practice_id = p.practice_id and c.id = p.case_id
   where p.practice_id = $1 and p.client_id = $2 and p.case_id = $3 and p.state not in ('left', 'removed')`,
);
const OWN_GOALS = statement(
  'goal.own',
  `select g.id, g.case_id as "caseId", g.words, r.rating
   from participant p
   join goal g on g.practice_id = p.practice_id and g.case_id = p.case_id and g.state = 'open'
     and (g.participant_id is null or g.participant_id = p.id)
   left join lateral (
     select x.rating from goal_rating x
     where x.practice_id = g.practice_id and x.case_id = g.case_id and x.goal_id = g.id and x.participant_id = p.id
     order by x.at desc, x.id desc limit 1) r on true
   where p.practice_id = $1 and p.client_id = $2 and p.state not in ('left', 'removed') order by g.created_at, g.id`,
);

/** What other domains may ask of cases. Everything answers inside the scope of who asks, or *not found*. */
@Injectable()
export class Cases {
  constructor(
    private readonly repository: CaseRepository,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** For reading: the care team and those who supervise it. `mayChange` tells them apart. */
  requireInScope(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.repository.inScopeOf(actor).toRead(caseId);
  }

  /** For commands: the care team alone. */
  requireToChange(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.repository.inScopeOf(actor).toChange(caseId);
  }

  /**
   * As `requireToChange`, and holds the case until the transaction ends, so that it is not closed meanwhile. Not for
   * commands that go on to rows a person in care changes as well: they hold those first, and both would wait.
   */
  requireToChangeAlone(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.repository.inScopeOf(actor).toChangeAlone(caseId);
  }

  /** Everybody of a case, whatever state they are in, in the order they came. */
  async participantsOf(actor: Actor, caseId: CaseId): Promise<readonly CaseParticipant[]> {
    const scope = scopeOf(actor, this.clock.today(actor.practiceTimeZone));
    const rows = await this.sql.rows<CaseParticipant & { birthYear: number | null }>(PARTICIPANTS, [
      ...scope,
      caseId,
    ]);
    return rows.map((row) => ({ ...row, birthYear: row.birthYear ?? undefined }));
  }

  /** For a person in care: a case they take part in. */
  async requireOwn(actor: Actor, caseId: CaseId): Promise<OwnCase> {
    const found = await this.sql.first<OwnCase>(OWN_CASE, [actor.practiceId, actor.clientId ?? null, caseId]);
    if (!found) throw notFound();
    return found;
  }

  /** For a person in care: their open goals and the shared ones, over all their cases. */
  async goalsOf(actor: Actor): Promise<readonly OwnGoal[]> {
    const rows = await this.sql.rows<OwnGoal & { rating: number | null }>(OWN_GOALS, [
      actor.practiceId,
      actor.clientId ?? null,
    ]);
    return rows.map((row) => ({ ...row, rating: row.rating ?? undefined }));
  }
}
