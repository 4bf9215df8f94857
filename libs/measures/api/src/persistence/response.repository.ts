import { Injectable } from '@nestjs/common';
import type { Answers } from '@reknit/measures/model';
import {
  Clock,
  IdSource,
  notFound,
  ProblemException,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type CaseId,
  type ClientId,
  type LocalDate,
  type ParticipantId,
} from '@reknit/shared/model';
import type { MeasureRequest } from './request.repository';

/** What somebody has answered of one asked-for filling in. */
export interface MeasureResponse {
  readonly id: string;
  readonly caseId: CaseId;
  readonly requestId: string;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'submitted';
  readonly answers: Answers;
  readonly total: number | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly version: number;
  /** Of the request: what says whether it can still be answered. */
  readonly startsOn: LocalDate;
  readonly everyWeeks: number | null;
  readonly endedAt: Date | null;
}

const COLUMNS = `s.id, s.case_id as "caseId", s.request_id as "requestId", s.participant_id as "participantId", s.client_id as "clientId",
  s.instrument, s.instrument_version as "instrumentVersion", s.due_on::text as "dueOn", s.status, s.answers, s.total,
  s.saved_at as "savedAt", s.submitted_at as "submittedAt", s.version, r.starts_on::text as "startsOn", r.every_weeks as "everyWeeks",
  r.ended_at as "endedAt"
  from measure_response s join measure_request r on r.practice_id = s.practice_id and r.id = s.request_id`;

const MINE = statement(
  'measure-response.mine',
  `select ${COLUMNS} where s.practice_id = $1 and s.client_id = $2 order by s.due_on desc, s.id desc`,
);
const ONE_OF_MINE = statement(
  'measure-response.one-of-mine',
  `select ${COLUMNS} where s.practice_id = $1 and s.client_id = $2 and s.id = $3`,
);
const MINE_TO_CHANGE = statement(
  'measure-response.mine-to-change',
  `select ${COLUMNS} where s.practice_id = $1 and s.client_id = $2 and s.id = $3 for no key update of s`,
);
const OF_CASE = statement(
  'measure-response.of-case',
  `select ${COLUMNS} where s.practice_id = $1 and s.case_id = $2 order by s.submitted_at, s.due_on, s.id`,
);
const BEGIN = statement(
  'measure-response.begin',
  `insert into measure_response (practice_id, id, case_id, request_id, participant_id, client_id, instrument, instrument_version, due_on,
     began_at, saved_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict (practice_id, request_id, due_on) do nothing`,
);
const OF_OCCASION = statement(
  'measure-response.of-occasion',
  `select ${COLUMNS} where s.practice_id = $1 and s.request_id = $2 and s.due_on = $3`,
);
const SAVE = statement(
  'measure-response.save',
  `update measure_response set answers = $4, saved_at = $5, version = version + 1
   where practice_id = $1 and id = $2 and version = $3 returning version`,
);
const SUBMIT = statement(
  'measure-response.submit',
  `update measure_response set status = 'submitted', total = $4, submitted_at = $5, version = version + 1
   where practice_id = $1 and id = $2 and version = $3 returning version`,
);

/** Rows of answers: to their author, and to clinicians who come with a case they have found in scope. */
@Injectable()
export class ResponseRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  mine(actor: Actor): Promise<MeasureResponse[]> {
    return this.rows(MINE, this.me(actor));
  }

  async oneOfMine(actor: Actor, id: string): Promise<MeasureResponse> {
    return this.one(ONE_OF_MINE, [...this.me(actor), id]);
  }

  /** Held until the transaction ends, and over the version the change builds on. */
  async mineToChange(actor: Actor, id: string, expected: number): Promise<MeasureResponse> {
    const found = await this.one(MINE_TO_CHANGE, [...this.me(actor), id]);
    if (found.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return found;
  }

  ofCase(actor: Actor, caseId: CaseId): Promise<MeasureResponse[]> {
    return this.rows(OF_CASE, [actor.practiceId, caseId]);
  }

  /** The one of that day, begun now unless it has been: on two devices at once it is one. */
  async begin(actor: Actor, request: MeasureRequest, dueOn: LocalDate): Promise<MeasureResponse> {
    await this.sql.change(BEGIN, [
      actor.practiceId,
      this.ids.next(),
      request.caseId,
      request.id,
      request.participantId,
      request.clientId,
      request.instrument,
      request.instrumentVersion,
      dueOn,
      this.clock.now(),
    ]);
    return this.one(OF_OCCASION, [actor.practiceId, request.id, dueOn]);
  }

  save(actor: Actor, { id, version }: MeasureResponse, answers: Answers): Promise<number> {
    const values = [actor.practiceId, id, version, JSON.stringify(answers), this.clock.now()];
    return this.written(SAVE, values);
  }

  submit(actor: Actor, { id, version }: MeasureResponse, total: number): Promise<number> {
    return this.written(SUBMIT, [actor.practiceId, id, version, total, this.clock.now()]);
  }

  private async written(change: typeof SAVE, values: readonly unknown[]): Promise<number> {
    const row = await this.sql.first<{ version: number }>(change, values);
    if (!row) throw new ProblemException(SharedProblem.versionStale);
    return row.version;
  }

  private async one(query: typeof MINE, values: readonly unknown[]): Promise<MeasureResponse> {
    const [found] = await this.rows(query, values);
    if (!found) throw notFound();
    return found;
  }

  private rows(query: typeof MINE, values: readonly unknown[]): Promise<MeasureResponse[]> {
    return this.sql.rows<MeasureResponse & Record<string, unknown>>(query, values);
  }

  private me(actor: Actor) {
    return [actor.practiceId, actor.clientId ?? null];
  }
}
