import { Injectable } from '@nestjs/common';
import { Cases, type CaseParticipant } from '@reknit/cases/api';
import { ParticipantState, whileOpen } from '@reknit/cases/model';
import {
  answeredOf,
  nextAfter,
  occasionOn,
  type CaseMeasures,
  type MeasureRequestView,
  type MeasureResponseView,
  type PersonMeasures,
} from '@reknit/measures/model';
import { AuditTrail, Clock, notFound, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate } from '@reknit/shared/model';
import { RequestRepository, type MeasureRequest } from '../persistence/request.repository';
import { ResponseRepository, type MeasureResponse } from '../persistence/response.repository';
import { isKnownAdult } from './asking.commands';
import { Instruments } from './instruments';
import { SeriesOfMeasures } from './series-of-measures';

/** What reading the measures of a case leans on. */
@Injectable()
export class CaseMeasuresTools {
  constructor(
    readonly requests: RequestRepository,
    readonly responses: ResponseRepository,
    readonly instruments: Instruments,
    readonly clock: Clock,
    readonly trail: AuditTrail,
  ) {}
}

/** The measures of a case, for its care team and who supervises it. */
@Injectable()
export class CaseMeasuresQueries {
  constructor(
    private readonly cases: Cases,
    private readonly series: SeriesOfMeasures,
    private readonly tools: CaseMeasuresTools,
  ) {}

  async read(actor: Actor, caseId: CaseId): Promise<CaseMeasures> {
    const { requests, responses, instruments, clock, trail } = this.tools;
    const of = await this.cases.requireInScope(actor, caseId);
    trail.about({ caseId, subjectType: 'case', subjectId: caseId });
    const today = clock.today(actor.practiceTimeZone);
    const asked = await requests.ofCase(actor, caseId);
    const answered = await responses.ofCase(actor, caseId);
    const people = await this.cases.participantsOf(actor, caseId);
    return {
      instruments: instruments.all().instruments,
      people: people.map((person) => this.person(person, { asked, answered, today })),
      mayAsk: of.mayChange && whileOpen(of.state).ok,
    };
  }

  async response(actor: Actor, caseId: CaseId, id: string): Promise<MeasureResponseView> {
    await this.cases.requireInScope(actor, caseId);
    const found = (await this.tools.responses.ofCase(actor, caseId)).find((one) => one.id === id);
    if (!found) throw notFound();
    this.tools.trail.about({ caseId, subjectType: 'measure-response', subjectId: id });
    return this.series.view(found, this.moment(actor));
  }

  private person(person: CaseParticipant, of: OfCase): PersonMeasures {
    const responses = of.answered.filter(({ participantId }) => participantId === person.id);
    return {
      participantId: person.id,
      name: `${person.givenName} ${person.familyName}`,
      mayBeAsked: person.state === ParticipantState.active && isKnownAdult(person.birthYear, of.today),
      requests: of.asked
        .filter(({ participantId }) => participantId === person.id)
        .map((request) => this.request(request, responses, of.today)),
      series: this.series.of(responses, { today: of.today, now: this.tools.clock.now() }),
    };
  }

  private request(
    request: MeasureRequest,
    responses: readonly MeasureResponse[],
    today: LocalDate,
  ): MeasureRequestView {
    const instrument = this.tools.instruments.known(request.instrument, request.instrumentVersion);
    const now = occasionOn(request, today);
    const begun = responses.find(({ requestId, dueOn }) => requestId === request.id && dueOn === now);
    const dueNow = request.endedAt === null && now !== undefined && begun?.status !== 'submitted';
    const nextOn = request.endedAt ? undefined : dueNow ? now : nextAfter(request, today);
    return {
      id: request.id,
      version: request.version,
      instrument: request.instrument,
      ...(request.everyWeeks === undefined ? {} : { everyWeeks: request.everyWeeks }),
      startsOn: request.startsOn,
      ...(nextOn && { nextOn }),
      dueNow,
      answered: dueNow && begun ? answeredOf(instrument, begun.answers) : 0,
      ...(request.endedAt &&
        request.endedWhy && { ended: { at: request.endedAt.toISOString(), why: request.endedWhy } }),
    };
  }

  private moment(actor: Actor) {
    return { today: this.tools.clock.today(actor.practiceTimeZone), now: this.tools.clock.now() };
  }
}

interface OfCase {
  readonly asked: readonly MeasureRequest[];
  readonly answered: readonly MeasureResponse[];
  readonly today: LocalDate;
}
