import { Injectable } from '@nestjs/common';
import { Cases, SomethingNew, type CaseParticipant } from '@reknit/cases/api';
import { fullYears, ParticipantState, whileOpen } from '@reknit/cases/model';
import {
  farEnough,
  instrumentOf,
  MeasuresProblem,
  type AskedMeasure,
  type AskMeasure,
  type Instrument,
} from '@reknit/measures/model';
import {
  AuditTrail,
  Clock,
  fieldProblem,
  notFound,
  orThrow,
  ProblemException,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate } from '@reknit/shared/model';
import { RequestRepository } from '../persistence/request.repository';
import { ResponseRepository } from '../persistence/response.repository';
import { Instruments } from './instruments';

/** What asking leans on besides the case. */
@Injectable()
export class AskingTools {
  constructor(
    readonly instruments: Instruments,
    readonly requests: RequestRepository,
    readonly responses: ResponseRepository,
    readonly clock: Clock,
    readonly trail: AuditTrail,
  ) {}
}

/** A clinician asks somebody of the case to fill something in, once or again and again, and stops asking. */
@Injectable()
export class AskingCommands {
  constructor(
    private readonly cases: Cases,
    private readonly news: SomethingNew,
    private readonly tools: AskingTools,
  ) {}

  async ask(actor: Actor, caseId: CaseId, body: AskMeasure): Promise<AskedMeasure> {
    const { requests, clock, trail } = this.tools;
    const of = await this.cases.requireToChange(actor, caseId);
    trail.about({ caseId, subjectType: 'case', subjectId: caseId });
    orThrow(whileOpen(of.state));
    const person = (await this.cases.participantsOf(actor, caseId)).find(
      ({ id }) => id === body.participantId,
    );
    if (!person) throw notFound();
    const instrument = this.instrument(body);
    const today = clock.today(actor.practiceTimeZone);
    requireAdultTakingPart(person, instrument, today);
    if (body.startsOn < today) throw fieldProblem('startsOn', 'in-past');
    const last = await this.lastOf(actor, caseId, body);
    if (!farEnough(last, body.startsOn, instrument.minIntervalDays))
      throw new ProblemException(MeasuresProblem.tooSoon, {
        startsOn: [{ code: 'too-early', limit: instrument.minIntervalDays }],
      });
    const id = await requests.add(actor, {
      caseId,
      participantId: person.id,
      clientId: person.clientId,
      instrument: instrument.code,
      instrumentVersion: instrument.version,
      startsOn: body.startsOn,
      everyWeeks: body.everyWeeks,
    });
    trail.about({ caseId, subjectType: 'measure-request', subjectId: id });
    if (person.hasAccount && body.startsOn === today) await this.news.tellOfOwnWork([person.clientId]);
    return { id, version: 1 };
  }

  async stop(actor: Actor, caseId: CaseId, id: string, expected: number): Promise<AskedMeasure> {
    await this.cases.requireToChange(actor, caseId);
    this.tools.trail.about({ caseId, subjectType: 'measure-request', subjectId: id });
    return { id, version: await this.tools.requests.stop(actor, caseId, id, expected) };
  }

  private instrument({ instrument: { code, version } }: AskMeasure): Instrument {
    const found = instrumentOf(code, version);
    if (!found) throw new ProblemException(MeasuresProblem.unknownInstrument);
    orThrow(this.tools.instruments.mayBeAskedFor(found));
    return found;
  }

  /** The day, in the practice, on which this person last handed this instrument in. */
  private async lastOf(
    actor: Actor,
    caseId: CaseId,
    { participantId, instrument }: AskMeasure,
  ): Promise<LocalDate | undefined> {
    const given = (await this.tools.responses.ofCase(actor, caseId))
      .filter((one) => one.participantId === participantId && one.instrument === instrument.code)
      .flatMap(({ submittedAt, dueOn }) => (submittedAt ? [dueOn] : []));
    return given.sort().at(-1);
  }
}

/** Adults only, where the instrument is for adults: whoever may still be 17 is asked nothing. */
function requireAdultTakingPart(person: CaseParticipant, { audience }: Instrument, today: LocalDate): void {
  if (person.state !== ParticipantState.active) throw new ProblemException(MeasuresProblem.notTakingPart);
  if (audience === 'adult' && !isKnownAdult(person.birthYear, today))
    throw new ProblemException(MeasuresProblem.adultsOnly);
}

/** Somebody whose year of birth is not known is not taken for an adult. */
export function isKnownAdult(birthYear: number | undefined, today: LocalDate): boolean {
  return (fullYears(birthYear, today) ?? 0) >= 18;
}
