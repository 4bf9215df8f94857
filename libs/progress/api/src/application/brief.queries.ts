import { Injectable } from '@nestjs/common';
import { CaseMaterial, Cases, type CaseParticipant } from '@reknit/cases/api';
import { briefLines, byUrgency, weeksFrom, type CaseBrief } from '@reknit/progress/model';
import { AuditTrail, Clock, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';
import { NotedItems } from './noted-items';

const WEEKS_BACK = -4;

/** What a clinician takes into the next session of a case: facts the domains know, each with the way it may be raised. */
@Injectable()
export class BriefQueries {
  constructor(
    private readonly cases: Cases,
    private readonly material: CaseMaterial,
    private readonly noted: NotedItems,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId): Promise<CaseBrief> {
    const { title } = await this.cases.requireInScope(actor, caseId);
    this.trail.about({ caseId, subjectType: 'brief', subjectId: caseId });
    const people = await this.cases.participantsOf(actor, caseId);
    const now = this.clock.now();
    const since: Instant = weeksFrom(now, WEEKS_BACK);
    const audience = people.filter(isInCare);
    const asked = { caseId, since: new Date(since), until: new Date(now) };
    const material = await this.material.of(actor, asked);
    const noted = await this.noted.of(actor);
    return {
      caseId,
      caseTitle: title,
      audience: audience.map(({ id, ...person }) => ({ participantId: id, name: nameOf(person) })),
      since,
      lines: briefLines(material, { audience: audience.map(({ id }) => id), names: namesOf(people) }),
      needs: noted.filter((item) => item.caseId === caseId).sort(byUrgency),
    };
  }
}

/** Whoever is invited or paused counts as well: what they may not hear is not said in front of them. */
function isInCare({ state }: CaseParticipant): boolean {
  return state !== 'left' && state !== 'removed';
}

function nameOf({ givenName, familyName }: Pick<CaseParticipant, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`;
}

function namesOf(people: readonly CaseParticipant[]): ReadonlyMap<ParticipantId, string> {
  return new Map(people.map((person) => [person.id, nameOf(person)]));
}
