import { Injectable } from '@nestjs/common';
import {
  hasEnded,
  roomFor,
  stateOnJoining,
  type AddKnownClient,
  type KnownClient,
  type ParticipantState,
} from '@reknit/cases/model';
import { notFound, orThrow, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId, Saved } from '@reknit/shared/model';
import { CHANGEABLE_CASES, scopeOf } from '../persistence/case-scope';
import { Arrivals } from './arrivals';
import { CaseChanges } from './case-changes';
import { CasePeople } from './case-people';

// Whoever may be added is in a case that the clinician may change: knowing a name from elsewhere is not enough.
const REACHED = `select k.id as "clientId", k.given_name as "givenName", k.family_name as "familyName",
     array_agg(distinct c.title order by c.title) as cases
   from participant p
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   join care_case c on c.practice_id = p.practice_id and c.id = p.case_id
   where p.practice_id = $1 and p.case_id in ${CHANGEABLE_CASES} and p.state <> 'removed'`;
const LIST = statement(
  'known-client.list',
  `${REACHED} and ($5 = '' or k.given_name || ' ' || k.family_name ilike $5)
   group by k.practice_id, k.id order by k.family_name, k.given_name, k.id limit 50`,
);
const FIND = statement('known-client.find', `${REACHED} and k.id = $5 group by k.practice_id, k.id`);
const HAS_ACCOUNT = statement(
  'known-client.account',
  `select exists (select 1 from account a where a.practice_id = $1 and a.client_id = $2) as "hasAccount",
     exists (select 1 from consent c where c.practice_id = $1 and c.client_id = $2 and c.kind = 'treatment' and c.state = 'active') as consented`,
);
const ADD = statement(
  'known-client.add',
  'insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, $2, $3, $4, $5, $6)',
);

/** Somebody already in care joins another case: only those who care for them already may bring them in. */
@Injectable()
export class KnownClientCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly people: CasePeople,
    private readonly arrivals: Arrivals,
    private readonly sql: Sql,
  ) {}

  list(actor: Actor, search = ''): Promise<readonly KnownClient[]> {
    const pattern = search === '' ? '' : `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    return this.sql.rows<KnownClient>(LIST, [...scopeOf(actor, this.changes.today(actor)), pattern]);
  }

  async add(actor: Actor, caseId: CaseId, { clientId }: AddKnownClient): Promise<Saved> {
    const found = await this.changes.openAlone(actor, caseId);
    const scope = scopeOf(actor, this.changes.today(actor));
    if (!(await this.sql.first<KnownClient>(FIND, [...scope, clientId]))) throw notFound();
    const standings = await this.people.standings(caseId);
    orThrow(roomFor(found.kind, standings.filter(({ state }) => !hasEnded(state)).length + 1));
    const participantId: ParticipantId = this.people.nextId();
    const state = await this.stateOf(actor, clientId);
    this.changes.about({ subjectType: 'participant', subjectId: participantId });
    const row = [participantId, caseId, clientId, state, this.changes.today(actor)];
    await this.sql.change(ADD, [actor.practiceId, ...row]);
    await this.people.retitle(caseId);
    await this.changes.tell({ caseId, kind: 'people', event: 'people.added', participantId });
    if (state !== 'invited') await this.arrivals.arrived(caseId, participantId);
    return { id: participantId, version: 1 };
  }

  /** Whoever has an account has joined already. */
  private async stateOf(actor: Actor, clientId: ClientId): Promise<ParticipantState> {
    const known = await this.sql.first<{ hasAccount: boolean; consented: boolean }>(HAS_ACCOUNT, [
      actor.practiceId,
      clientId,
    ]);
    return known?.hasAccount ? stateOnJoining(known.consented) : 'invited';
  }
}
