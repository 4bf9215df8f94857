import { Injectable } from '@nestjs/common';
import {
  alertsOf,
  answeredOf,
  MeasuresProblem,
  occasionOn,
  ResponseStatus,
  scoreOf,
  showFirst,
  unknownAnswers,
  type Alert,
  type Answers,
  type BegunMeasure,
  type Instrument,
  type SavedAnswers,
} from '@reknit/measures/model';
import { AuditTrail, Clock, ProblemException, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import { RequestRepository } from '../persistence/request.repository';
import { ResponseRepository, type MeasureResponse } from '../persistence/response.repository';
import { Instruments } from './instruments';
import { RaisingFlags } from './raising-flags';
import { statusOf } from './standing-of-response';

/** What every act on one's own answers leans on. */
@Injectable()
export class AnsweringTools {
  constructor(
    readonly requests: RequestRepository,
    readonly responses: ResponseRepository,
    readonly instruments: Instruments,
    readonly clock: Clock,
    readonly trail: AuditTrail,
  ) {}
}

/** Somebody in care fills in what they were asked: answers are kept as they are given, and what an answer sets off with them. */
@Injectable()
export class AnsweringCommands {
  constructor(
    private readonly tools: AnsweringTools,
    private readonly raising: RaisingFlags,
    private readonly transactions: Transactions,
  ) {}

  async begin(actor: Actor, requestId: string): Promise<BegunMeasure> {
    const { requests, responses, clock } = this.tools;
    const request = await requests.oneOfMine(actor, requestId);
    this.about(request.caseId, requestId);
    const dueOn = occasionOn(request, clock.today(actor.practiceTimeZone));
    if (dueOn === undefined) throw new ProblemException(MeasuresProblem.notDue);
    const begun = await responses.begin(actor, request, dueOn);
    if (begun.status === 'submitted') throw new ProblemException(MeasuresProblem.alreadySubmitted);
    this.about(request.caseId, begun.id);
    return { responseId: begun.id, version: begun.version };
  }

  /** Of several devices one goes on from what was saved; the others are told that something newer exists. */
  async save(actor: Actor, id: string, given: Answers, expected: number): Promise<SavedAnswers> {
    const { response, instrument } = await this.toChange(actor, id, expected);
    const unknown = unknownAnswers(instrument, given);
    if (unknown.length > 0)
      throw new ProblemException(SharedProblem.validation, faults(unknown, 'not-a-choice'));
    const answers = { ...response.answers, ...given };
    const version = await this.tools.responses.save(actor, response, answers);
    const alerts = newAlerts(instrument, response.answers, answers);
    await this.raising.raise(actor, response, alerts);
    const first = alerts.length > 0 ? showFirst(instrument, answers) : undefined;
    return { id, version, answered: answeredOf(instrument, answers), ...(first && { first }) };
  }

  async submit(actor: Actor, id: string, expected: number): Promise<SavedAnswers> {
    const { response, instrument } = await this.toChange(actor, id, expected);
    const score = scoreOf(instrument, response.answers);
    if (!score) {
      const missing = instrument.items.filter((item) => response.answers[item.code] === undefined);
      throw new ProblemException(
        MeasuresProblem.incomplete,
        faults(
          missing.map(({ code }) => code),
          'required',
        ),
      );
    }
    const version = await this.tools.responses.submit(actor, response, score.total);
    if (response.everyWeeks === null)
      await this.transactions.asSystem(() => this.tools.requests.done(actor.practiceId, response.requestId));
    return { id, version, answered: answeredOf(instrument, response.answers) };
  }

  private async toChange(
    actor: Actor,
    id: string,
    expected: number,
  ): Promise<{ readonly response: MeasureResponse; readonly instrument: Instrument }> {
    const { responses, clock, instruments } = this.tools;
    const response = await responses.mineToChange(actor, id, expected);
    this.about(response.caseId, id);
    const status = statusOf(response, { today: clock.today(actor.practiceTimeZone), now: clock.now() });
    if (status === ResponseStatus.submitted) throw new ProblemException(MeasuresProblem.alreadySubmitted);
    if (status === ResponseStatus.lapsed) throw new ProblemException(MeasuresProblem.noLongerOpen);
    return { response, instrument: instruments.known(response.instrument, response.instrumentVersion) };
  }

  private about(caseId: string, subjectId: string): void {
    this.tools.trail.about({ caseId, subjectType: 'measure-response', subjectId });
  }
}

/** What these answers set off that those before them did not: an answer sets something off once, when it is given. */
function newAlerts(instrument: Instrument, before: Answers, after: Answers): readonly Alert[] {
  const known = alertsOf(instrument, before);
  return alertsOf(instrument, after).filter(
    ({ rule, value, opens }) =>
      opens === 'flag' && !known.some((old) => old.rule === rule && old.value === value),
  );
}

function faults(codes: readonly string[], code: string) {
  return Object.fromEntries(codes.map((item) => [`answers.${item}`, [{ code }]]));
}
