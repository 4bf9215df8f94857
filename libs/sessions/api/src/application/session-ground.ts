import { Injectable } from '@nestjs/common';
import { Cases, type CaseInScope, type CaseParticipant } from '@reknit/cases/api';
import { hasEnded, whileOpen } from '@reknit/cases/model';
import { busyProblem, placeFits, SessionProblem, type SessionPlace, type Slot } from '@reknit/sessions/model';
import { Clock, fieldProblem, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import { SessionBusy, type TakenUp } from '../persistence/session-busy';

/** What every change of a session stands on: whose case, who may come, and that the hour is free. */
@Injectable()
export class SessionGround {
  constructor(
    private readonly cases: Cases,
    private readonly busy: SessionBusy,
    readonly clock: Clock,
  ) {}

  /** For clinicians of the care team. */
  toChange(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.cases.requireToChange(actor, caseId);
  }

  async toSchedule(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    const found = await this.toChange(actor, caseId);
    orThrow(whileOpen(found.state));
    return found;
  }

  toRead(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.cases.requireInScope(actor, caseId);
  }

  /** In the order asked for; whoever is not in care in this case is refused under their place. */
  async people(
    actor: Actor,
    caseId: CaseId,
    ids: readonly ParticipantId[],
  ): Promise<readonly CaseParticipant[]> {
    if (new Set(ids).size !== ids.length) throw fieldProblem('participantIds', 'twice');
    const known = await this.cases.participantsOf(actor, caseId);
    return ids.map((id, index) => {
      const found = known.find((one) => one.id === id && !hasEnded(one.state));
      const code = SessionProblem.notInCase;
      if (!found) throw new ProblemException(code, { [`participantIds.${index}`]: [{ code }] });
      return found;
    });
  }

  /** How many are in care in a case, whoever they are. */
  async inCare(actor: Actor, caseId: CaseId): Promise<number> {
    const known = await this.cases.participantsOf(actor, caseId);
    return known.filter(({ state }) => !hasEnded(state)).length;
  }

  requireTeam(caseId: CaseId, clinicianIds: readonly AccountId[]): Promise<void> {
    return this.busy.requireTeam(caseId, clinicianIds);
  }

  async requirePlace(place: SessionPlace): Promise<void> {
    const code = SessionProblem.placeDoesNotFit;
    if (!placeFits(place)) throw new ProblemException(code, { place: [{ code }] });
    await this.busy.requireRoom(place.roomId);
  }

  /** Says who or what is taken, and when. The database refuses as well, whatever is asked here. */
  async requireFree(
    slots: readonly Slot[],
    taken: TakenUp,
    { zone, but = [] }: { readonly zone: TimeZoneName; readonly but?: readonly string[] },
  ): Promise<void> {
    const problem = busyProblem(slots, await this.busy.in(slots, taken, but), zone);
    if (problem) throw new ProblemException(problem.code, problem.fields);
  }
}
