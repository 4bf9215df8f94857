import { Injectable } from '@nestjs/common';
import { Cases, type CaseParticipant } from '@reknit/cases/api';
import { briefLines, briefPlans, byUrgency, type CaseBrief } from '@reknit/progress/model';
import type { SessionBrief } from '@reknit/sessions/api';
import { AuditTrail, Clock, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { BriefSources } from './brief-sources';
import { NotedItems } from './noted-items';

interface Hearer {
  readonly participantId: ParticipantId;
  readonly name: string;
}

/** What a clinician takes into the next session of a case: facts the domains know, each with the way it may be raised. */
@Injectable()
export class BriefQueries {
  constructor(
    private readonly sources: BriefSources,
    private readonly cases: Cases,
    private readonly noted: NotedItems,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId, sessionId?: string): Promise<CaseBrief> {
    const { title } = await this.cases.requireInScope(actor, caseId);
    const session = await this.sources.session(caseId, sessionId);
    this.trail.about({ caseId, subjectType: 'brief', subjectId: sessionId ?? caseId });
    const people = await this.cases.participantsOf(actor, caseId);
    const audience = session ? booked(session) : people.filter(isInCare).map(hearerOf);
    const heard = audience.map(({ participantId }) => participantId);
    const now = this.clock.now();
    const until = session && session.start > now ? session.start : now;
    const since = await this.sources.since(caseId, heard, { session, now });
    const material = await this.sources.material.of(actor, {
      caseId,
      since: new Date(since),
      until: new Date(until),
    });
    const plans = await this.sources.plans.latest(actor, caseId);
    const noted = await this.noted.of(actor);
    return {
      caseId,
      caseTitle: title,
      ...(session && { session: { id: session.id, start: session.start, end: session.end } }),
      audience,
      since,
      lines: briefLines(material, { audience: heard, names: namesOf(people) }),
      planned: briefPlans(plans, heard),
      needs: noted.filter((item) => item.caseId === caseId).sort(byUrgency),
    };
  }
}

function booked({ participants }: SessionBrief): readonly Hearer[] {
  return participants
    .filter((person) => person.booked)
    .map(({ participantId, name }) => ({ participantId, name }));
}

/** Whoever is invited or paused counts as well: what they may not hear is not said in front of them. */
function isInCare({ state }: CaseParticipant): boolean {
  return state !== 'left' && state !== 'removed';
}

function hearerOf({ id, givenName, familyName }: CaseParticipant): Hearer {
  return { participantId: id, name: `${givenName} ${familyName}` };
}

function namesOf(people: readonly CaseParticipant[]): ReadonlyMap<ParticipantId, string> {
  return new Map(people.map((person) => [person.id, hearerOf(person).name]));
}
