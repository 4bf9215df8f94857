import { Injectable } from '@nestjs/common';
import {
  CaseProblem,
  hasEnded,
  missingForInvitation,
  moveParticipant,
  ParticipantState,
  roomFor,
  type AddParticipant,
  type InviteParticipant,
  type MoveParticipant,
} from '@reknit/cases/model';
import { notFound, orThrow, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type CaseId,
  type ClientId,
  type ParticipantId,
  type Saved,
} from '@reknit/shared/model';
import { ParticipantEntity } from '../persistence/participant.entity';
import { CaseChanges } from './case-changes';
import { CasePeople, type Standing } from './case-people';
import { Departures } from './departures';
import { SafetyGate } from './safety-gate';

interface Invitee {
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly hasAccount: boolean;
}

const INVITEE = statement(
  'participant.invitee',
  `select p.client_id as "clientId", k.given_name as "givenName", k.family_name as "familyName", a.id is not null as "hasAccount"
   from participant p
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   left join account a on a.practice_id = p.practice_id and a.client_id = p.client_id
   where p.practice_id = $1 and p.case_id = $2 and p.id = $3 for no key update of k`,
);
const KEEP_BIRTH_YEAR = statement(
  'client.keep-birth-year',
  'update client set birth_year = $3, version = version + 1 where practice_id = $1 and id = $2 and birth_year is distinct from $3',
);

/** Who takes part in a case, and asking them to join. */
@Injectable()
export class ParticipantCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly people: CasePeople,
    private readonly departures: Departures,
    private readonly gate: SafetyGate,
    private readonly sql: Sql,
  ) {}

  async add(actor: Actor, caseId: CaseId, body: AddParticipant): Promise<Saved> {
    const found = await this.changes.openAlone(actor, caseId);
    const standings = await this.people.standings(caseId);
    orThrow(roomFor(found.kind, standings.filter(({ state }) => !hasEnded(state)).length + 1));
    if (body.invite) refuseIncomplete(body);
    const { participantId, clientId } = await this.people.add(caseId, body);
    this.changes.about({ subjectType: 'participant', subjectId: participantId });
    await this.people.retitle(caseId);
    await this.changes.tell({ caseId, kind: 'people', event: 'people.added', participantId });
    const { email, birthYear } = body;
    if (body.invite && email !== undefined && birthYear !== undefined) {
      await this.people.invite({ ...body, clientId, email, birthYear });
      await this.changes.tell({ caseId, kind: 'people', event: 'people.invited', participantId });
    }
    return { id: participantId, version: 1 };
  }

  async move(actor: Actor, at: Place, body: MoveParticipant, expected: number): Promise<Saved> {
    const { caseId, participantId } = at;
    if (hasEnded(body.to)) await this.holdJointWork(actor, caseId);
    await this.changes.openAlone(actor, caseId);
    const standing = await this.standing(at);
    const facts = {
      by: 'clinician',
      consented: standing.consented,
      today: this.changes.today(actor),
    } as const;
    const patch = orThrow(moveParticipant(standing, body, facts));
    this.changes.about({ subjectType: 'participant', subjectId: participantId });
    const row = { practiceId: actor.practiceId, id: participantId };
    const version = await this.changes.apply(ParticipantEntity, row, { patch, expected });
    await this.people.retitle(caseId);
    await this.changes.tell({
      caseId,
      kind: 'people',
      event: 'people.moved',
      participantId,
      subject: patch.state,
    });
    if (hasEnded(patch.state)) await this.departed(actor, at, standing);
    return { id: participantId, version };
  }

  async invite(actor: Actor, at: Place, { email, birthYear }: InviteParticipant): Promise<void> {
    const { caseId, participantId } = at;
    await this.changes.openAlone(actor, caseId);
    const { state } = await this.standing(at);
    const person = await this.sql.first<Invitee>(INVITEE, [actor.practiceId, caseId, participantId]);
    if (!person) throw notFound();
    if (state !== ParticipantState.invited || person.hasAccount)
      throw new ProblemException(
        hasEnded(state) ? CaseProblem.participantMoveNotAllowed : CaseProblem.alreadyJoined,
      );
    this.changes.about({ subjectType: 'participant', subjectId: participantId });
    await this.sql.change(KEEP_BIRTH_YEAR, [actor.practiceId, person.clientId, birthYear]);
    await this.people.invite({ ...person, email, birthYear });
    await this.changes.tell({ caseId, kind: 'people', event: 'people.invited', participantId });
  }

  /** Before the case itself: whatever is done together under way comes to its end first. */
  private async holdJointWork(actor: Actor, caseId: CaseId): Promise<void> {
    await this.changes.open(actor, caseId);
    await this.gate.holdAlone(caseId);
  }

  private async departed(actor: Actor, at: Place, { clientId }: Standing): Promise<void> {
    await this.people.withdrawInvitation(clientId);
    await this.departures.departed(actor, { ...at, clientId });
  }

  private async standing({ caseId, participantId }: Place): Promise<Standing> {
    const found = (await this.people.standings(caseId)).find(({ id }) => id === participantId);
    if (!found) throw notFound();
    return found;
  }
}

/** A participant, by the case they were named in. */
export interface Place {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
}

function refuseIncomplete(body: AddParticipant): void {
  const missing = Object.entries(missingForInvitation([body]));
  if (missing.length === 0) return;
  const fields = missing.map(([path, faults]) => [path.replace('people.0.', ''), faults] as const);
  throw new ProblemException(SharedProblem.validation, Object.fromEntries(fields));
}
