import { Injectable } from '@nestjs/common';
import {
  answeredOf,
  beforehandOf,
  nextAfter,
  occasionOn,
  showFirst,
  type Instrument,
  type MeasureForm,
  type MyMeasure,
  type MyMeasureRow,
  type MyMeasures,
} from '@reknit/measures/model';
import { AuditTrail, Clock, type Actor } from '@reknit/shared/api-kernel';
import type { LocalDate } from '@reknit/shared/model';
import { RequestRepository, type OwnRequest } from '../persistence/request.repository';
import { ResponseRepository, type MeasureResponse } from '../persistence/response.repository';
import { Instruments } from './instruments';
import { statusOf } from './standing-of-response';

/** What somebody in care is asked to fill in, and their own answers. Never what they come to. */
@Injectable()
export class MyMeasuresQueries {
  constructor(
    private readonly requests: RequestRepository,
    private readonly responses: ResponseRepository,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<MyMeasures> {
    const today = this.clock.today(actor.practiceTimeZone);
    const requests = await this.requests.mine(actor);
    const responses = await this.responses.mine(actor);
    const due: MyMeasureRow[] = [];
    const coming: MyMeasureRow[] = [];
    for (const request of requests) {
      const now = occasionOn(request, today);
      const begun = responses.find(({ requestId, dueOn }) => requestId === request.id && dueOn === now);
      if (now !== undefined && begun?.status !== 'submitted') due.push(this.row(request, now, begun));
      const next = nextAfter(request, today);
      if (next !== undefined) coming.push(this.row(request, next));
    }
    return {
      due,
      coming: coming.sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
      done: responses.flatMap(({ id, submittedAt, instrument, instrumentVersion }) =>
        submittedAt
          ? [
              {
                responseId: id,
                name: this.instruments.known(instrument, instrumentVersion).name,
                submittedAt: submittedAt.toISOString(),
              },
            ]
          : [],
      ),
    };
  }

  async one(actor: Actor, id: string): Promise<MyMeasure> {
    const response = await this.responses.oneOfMine(actor, id);
    this.trail.about({ caseId: response.caseId, subjectType: 'measure-response', subjectId: id });
    const instrument = this.instruments.known(response.instrument, response.instrumentVersion);
    const moment = { today: this.clock.today(actor.practiceTimeZone), now: this.clock.now() };
    const first = response.status === 'open' ? showFirst(instrument, response.answers) : undefined;
    return {
      id,
      version: response.version,
      status: statusOf(response, moment),
      dueOn: response.dueOn,
      form: formOf(instrument),
      answers: response.answers,
      ...(response.submittedAt && { submittedAt: response.submittedAt.toISOString() }),
      ...(first && { first }),
    };
  }

  private row(request: OwnRequest, dueOn: LocalDate, begun?: MeasureResponse): MyMeasureRow {
    const instrument = this.instruments.known(request.instrument, request.instrumentVersion);
    return {
      requestId: request.id,
      ...(begun && { responseId: begun.id }),
      name: instrument.name,
      minutes: instrument.minutes,
      dueOn,
      answered: begun ? answeredOf(instrument, begun.answers) : 0,
      items: instrument.items.length,
      therapist: request.therapist,
    };
  }
}

/** What of an instrument somebody who fills it in is shown: its words, and nothing of how it is scored. */
function formOf(instrument: Instrument): MeasureForm {
  const { code, version, name, attribution, stem, anchors, items, after } = instrument;
  return {
    code,
    version,
    name,
    attribution,
    stem,
    anchors,
    items,
    ...(after && { after }),
    beforehand: beforehandOf(instrument),
    linkToHelp: instrument.linkToHelp,
  };
}
