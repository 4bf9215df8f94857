import { Injectable } from '@nestjs/common';
import { Cases, type CaseParticipant } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { adherenceOf, statusAt } from '@reknit/homework/model';
import type { CaseProgress } from '@reknit/progress/model';
import { AuditTrail, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant, ParticipantId } from '@reknit/shared/model';
import { CaseHistory, type PartFigures } from '../persistence/case-history';
import { exerciseSeries, goalSeries, instantAt } from './series';
import { themesNamed } from './themes';

/** How a case has gone over some weeks: figures over time, each person for themselves. */
@Injectable()
export class CaseProgressQueries {
  constructor(
    private readonly cases: Cases,
    private readonly templates: Templates,
    private readonly history: CaseHistory,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId, weeks: number): Promise<CaseProgress> {
    const { relationType } = await this.cases.requireInScope(actor, caseId);
    this.trail.about({ caseId, subjectType: 'case', subjectId: caseId });
    const people = await this.cases.participantsOf(actor, caseId);
    const { entries, ratings, parts, marks, now } = await this.history.of(actor, caseId, weeks);
    const found = await this.templates.ofPins(entries);
    const ground = { found, relationType, participantOf: byClient(people) };
    return {
      weeks,
      people: people.map(({ id, givenName, familyName }) => ({
        participantId: id,
        name: `${givenName} ${familyName}`,
      })),
      series: [...exerciseSeries(entries, ground), ...goalSeries(ratings)],
      themes: themesNamed(entries, ground),
      adherence: people.map(({ id }) => adherenceOfPerson(id, parts, now)),
      marks: marks.map(({ at, event, subject }) => ({
        at: instantAt(at),
        event,
        subject: subject ?? undefined,
      })),
    };
  }
}

function byClient(people: readonly CaseParticipant[]): (clientId: ClientId) => ParticipantId {
  const ids = new Map(people.map(({ clientId, id }) => [clientId, id]));
  return (clientId) => ids.get(clientId) ?? '';
}

function adherenceOfPerson(
  participantId: ParticipantId,
  parts: readonly PartFigures[],
  now: Instant,
): CaseProgress['adherence'][number] {
  const own = parts.filter((part) => part.participantId === participantId);
  const kept = own.map((part) => {
    const standing = { ...part, lapseAt: instantAt(part.lapseAt) };
    return { ...standing, status: statusAt(standing, now) };
  });
  return { participantId, ...adherenceOf(kept, now) };
}
