import { Injectable } from '@nestjs/common';
import type { Asked } from '@reknit/measures/model';
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

/** What somebody was asked to fill in. */
export interface MeasureRequest extends Asked {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly endedAt: Date | null;
  readonly endedWhy: 'done' | 'stopped' | null;
  readonly version: number;
}

/** One's own, with what one sees beside it. */
export interface OwnRequest extends MeasureRequest {
  readonly therapist: string;
}

type Row<Of> = Omit<Of, 'everyWeeks'> & { readonly everyWeeks: number | null };

const COLUMNS = `r.id, r.case_id as "caseId", r.participant_id as "participantId", r.client_id as "clientId", r.instrument,
  r.instrument_version as "instrumentVersion", r.starts_on::text as "startsOn", r.every_weeks as "everyWeeks",
  r.ended_at as "endedAt", r.ended_why as "endedWhy", r.version`;
/** Of cases that go on, and while the person takes part. */
const OWN = `select ${COLUMNS}, coalesce((select a.name from care_team_member t
     join account a on a.practice_id = t.practice_id and a.id = t.account_id
     where t.practice_id = r.practice_id and t.case_id = r.case_id and t.role = 'primary'
       and t.from_on <= $3::date and (t.to_on is null or t.to_on > $3::date) order by t.from_on desc limit 1), '') as therapist
   from measure_request r
   join participant p on p.practice_id = r.practice_id and p.id = r.participant_id and p.state = 'active'
   join care_case c on c.practice_id = r.practice_id and c.id = r.case_id and c.state in ('intake', 'active')
   where r.practice_id = $1 and r.client_id = $2 and r.ended_at is null`;

const MINE = statement('measure-request.mine', `${OWN} order by r.starts_on, r.id`);
const ONE_OF_MINE = statement('measure-request.one-of-mine', `${OWN} and r.id = $4`);
const OF_CASE = statement(
  'measure-request.of-case',
  `select ${COLUMNS} from measure_request r where r.practice_id = $1 and r.case_id = $2 order by r.asked_at, r.id`,
);
const ADD = statement(
  'measure-request.add',
  `insert into measure_request (practice_id, id, case_id, participant_id, client_id, instrument, instrument_version, starts_on,
     every_weeks, asked_by, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const STOP = statement(
  'measure-request.stop',
  `update measure_request set ended_at = $5, ended_why = 'stopped', version = version + 1
   where practice_id = $1 and case_id = $2 and id = $3 and version = $4 and ended_at is null returning version`,
);
const END = statement(
  'measure-request.end',
  `update measure_request set ended_at = $3, ended_why = 'done', version = version + 1
   where practice_id = $1 and id = $2 and ended_at is null`,
);
const END_ALL = statement(
  'measure-request.end-all',
  `update measure_request set ended_at = $4, ended_why = 'stopped', version = version + 1
   where practice_id = $1 and case_id = $2 and participant_id = $3 and ended_at is null`,
);

/** Rows of what was asked. Clinicians come here with a case they have found in scope. */
@Injectable()
export class RequestRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async ofCase(actor: Actor, caseId: CaseId): Promise<readonly MeasureRequest[]> {
    const rows = await this.sql.rows<Row<MeasureRequest>>(OF_CASE, [actor.practiceId, caseId]);
    return rows.map(requestOf);
  }

  async mine(actor: Actor): Promise<readonly OwnRequest[]> {
    return (await this.sql.rows<Row<OwnRequest>>(MINE, this.me(actor))).map(requestOf);
  }

  async oneOfMine(actor: Actor, id: string): Promise<OwnRequest> {
    const row = await this.sql.first<Row<OwnRequest>>(ONE_OF_MINE, [...this.me(actor), id]);
    if (!row) throw notFound();
    return requestOf(row);
  }

  async add(
    actor: Actor,
    wish: Pick<
      MeasureRequest,
      'caseId' | 'participantId' | 'clientId' | 'instrument' | 'instrumentVersion'
    > & {
      readonly startsOn: LocalDate;
      readonly everyWeeks?: number;
    },
  ): Promise<string> {
    const id = this.ids.next();
    await this.sql.change(ADD, [
      actor.practiceId,
      id,
      wish.caseId,
      wish.participantId,
      wish.clientId,
      wish.instrument,
      wish.instrumentVersion,
      wish.startsOn,
      wish.everyWeeks ?? null,
      actor.accountId,
      this.clock.now(),
    ]);
    return id;
  }

  /** Over the version it was decided on; one that has ended is as it is. */
  async stop(actor: Actor, caseId: CaseId, id: string, expected: number): Promise<number> {
    const found = (await this.ofCase(actor, caseId)).find((request) => request.id === id);
    if (!found) throw notFound();
    const values = [actor.practiceId, caseId, id, expected, this.clock.now()];
    const row = await this.sql.first<{ version: number }>(STOP, values);
    if (!row) throw new ProblemException(SharedProblem.versionStale);
    return row.version;
  }

  /** As the system: handed in, and asked only once. */
  async done(practiceId: string, id: string): Promise<void> {
    await this.sql.change(END, [practiceId, id, this.clock.now()]);
  }

  /** As the system: somebody takes part no longer. */
  async endAllOf(practiceId: string, caseId: CaseId, participantId: ParticipantId): Promise<void> {
    await this.sql.change(END_ALL, [practiceId, caseId, participantId, this.clock.now()]);
  }

  private me(actor: Actor) {
    return [actor.practiceId, actor.clientId ?? null, this.clock.today(actor.practiceTimeZone)];
  }
}

function requestOf<Of extends MeasureRequest>(row: Row<Of>): Of {
  return { ...row, everyWeeks: row.everyWeeks ?? undefined } as unknown as Of;
}
