import { Injectable } from '@nestjs/common';
import { ListeningProblem, type RoundStanding } from '@reknit/listening/model';
import {
  Clock,
  IdSource,
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ParticipantId } from '@reknit/shared/model';
import {
  columnsOf,
  ROUND_JSON,
  roundOf,
  seatColumnsOf,
  type EndedWhy,
  type RoundColumns,
  type RoundRecord,
} from './round-row';

interface Found {
  readonly round: RoundColumns;
}

const MINE = statement(
  'listening.mine',
  `select ${ROUND_JSON} as round from listening_round r
   where r.practice_id = $1 and r.id = $3 and exists (select 1 from listening_seat s
     where s.practice_id = r.practice_id and s.round_id = r.id and s.client_id = $2
       and s.participant_id in (select sec.my_participants()))`,
);
const BY_ID = statement(
  'listening.by-id',
  `select ${ROUND_JSON} as round from listening_round r where r.practice_id = $1 and r.id = $2`,
);
const HOLD = statement(
  'listening.hold',
  'select id from listening_round where practice_id = $1 and id = $2 for no key update',
);
const HOLD_ALL = statement(
  'listening.hold-of-case',
  `select r.id from listening_round r where r.practice_id = $1 and r.case_id = $2
     and (($3::uuid is null and r.status not in ('private_debrief', 'submitted', 'reviewed', 'stopped', 'abandoned'))
       or exists (select 1 from listening_seat s
         where s.practice_id = r.practice_id and s.round_id = r.id and s.participant_id = $3))
   order by r.id for no key update`,
);
// People can go away from a round together at any time; everything else has its moment, and a rest ends after a week.
const HOLD_DUE = statement(
  'listening.hold-due',
  `select r.id from listening_round r where r.practice_id = $1
     and r.status not in ('private_debrief', 'submitted', 'reviewed', 'stopped', 'abandoned', 'scheduled')
     and (r.speak_until <= $2 or r.window_until <= $2 or r.time_out_until <= $2
       or (r.status = 'suspended' and r.since <= $2::timestamptz - interval '7 days')
       or (r.way in ('two_devices', 'circle') and r.status not in ('suspended', 'timed_out')))
   order by r.id for no key update skip locked`,
);
const SAVE = statement(
  'listening.save',
  `update listening_round r set status = n.status, step = n.step, floor = n.floor, turn = n.turn, turn_number = n.turn_number,
     loops = n.loops, attempt = n.attempt, guesses = n.guesses, since = n.since, speak_until = n.speak_until,
     window_until = n.window_until, lapsed_from = n.lapsed_from, time_out_not_before = n.time_out_not_before,
     time_out_return_at = n.time_out_return_at, time_out_until = n.time_out_until, holder_id = n.holder_id, passing = n.passing,
     notice = n.notice, completed = n.completed, topic = coalesce($5, r.topic), host_client_id = coalesce($6, r.host_client_id),
     ended_at = coalesce(r.ended_at, $7), ended_why = coalesce(r.ended_why, $8), version = r.version + 1
   from jsonb_to_record($4::jsonb) as n(status text, step text, floor smallint, turn smallint, turn_number smallint, loops smallint,
     attempt smallint, guesses smallint, since timestamptz, speak_until timestamptz, window_until timestamptz, lapsed_from text,
     time_out_not_before timestamptz, time_out_return_at timestamptz, time_out_until timestamptz, holder_id uuid, passing boolean,
     notice text, completed boolean)
   where r.practice_id = $1 and r.id = $2 and r.version = $3`,
);
const SEATS = statement(
  'listening.save-seats',
  `update listening_seat s set entered = n.entered, answered = n.answered, closed = n.closed, debriefed = n.debriefed,
     has_left = n.has_left, has_pin = n.has_pin, spoke = n.spoke, heard = n.heard
   from jsonb_to_recordset($3::jsonb) as n(participant_id uuid, entered boolean, answered boolean, closed boolean, debriefed boolean,
     has_left boolean, has_pin boolean, spoke smallint, heard smallint)
   where s.practice_id = $1 and s.round_id = $2 and s.participant_id = n.participant_id`,
);
const ACT = statement(
  'listening.act',
  `insert into listening_act (practice_id, id, round_id, case_id, version, kind, participant_id, account_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const REVIEWED = statement(
  'listening.reviewed',
  `update listening_round set status = case when status = 'submitted' then 'reviewed' else status end, reviewed_at = $4,
     reviewed_by = $5, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);

/** Who did it: a person of the round, somebody of the care team, or a clock. */
export interface Act {
  readonly kind: string;
  readonly by?: ParticipantId;
  readonly accountId?: AccountId;
}

export interface Saving {
  readonly standing: RoundStanding;
  readonly act: Act;
  readonly topic?: string;
  readonly hostClientId?: string;
  readonly why?: EndedWhy;
}

const ENDED: readonly string[] = ['submitted', 'stopped', 'abandoned'];

/** Rounds, by who asks. Moving one is for the system alone: the standing is everybody's, and nobody's to write. */
@Injectable()
export class RoundRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** One this person sits in. */
  async mine(actor: Actor, id: string): Promise<RoundRecord> {
    const found = await this.sql.first<Found>(MINE, [actor.practiceId, actor.clientId ?? null, id]);
    if (!found) throw notFound();
    return roundOf(found.round);
  }

  /** Whatever row-level security shows; whose case it is, the caller asks. */
  async byId(id: string): Promise<RoundRecord> {
    const { practiceId } = this.transactions.current().who;
    const found = await this.sql.first<Found>(BY_ID, [practiceId, id]);
    if (!found) throw notFound();
    return roundOf(found.round);
  }

  /** As the system: held until the transaction ends. */
  async hold(id: string): Promise<RoundRecord> {
    await this.sql.rows(HOLD, [this.transactions.current().who.practiceId, id]);
    return this.byId(id);
  }

  /** As the system: the unfinished rounds of a case, or all that somebody sits in, held in one order. */
  holdOfCase(caseId: CaseId, participantId?: ParticipantId): Promise<readonly RoundRecord[]> {
    return this.held(HOLD_ALL, [caseId, participantId ?? null]);
  }

  /** As the system: those a clock can move. What somebody is moving just now is left to them. */
  holdUnderWay(): Promise<readonly RoundRecord[]> {
    return this.held(HOLD_DUE, [this.clock.now()]);
  }

  private async held(query: typeof HOLD, values: readonly unknown[]): Promise<readonly RoundRecord[]> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<{ id: string }>(query, [practiceId, ...values]);
    const rounds: RoundRecord[] = [];
    for (const { id } of rows) rounds.push(await this.byId(id));
    return rounds;
  }

  /** As the system. The version decides: of two who move at the same moment one wins. @returns the new version */
  async save(round: RoundRecord, { standing, act, topic, hostClientId, why }: Saving): Promise<number> {
    const { practiceId, id, version } = round;
    const now = this.clock.now();
    const saved = await this.sql.change(SAVE, [
      practiceId,
      id,
      version,
      JSON.stringify(columnsOf(standing)),
      topic ?? null,
      hostClientId ?? null,
      ENDED.includes(standing.status) ? now : null,
      why ?? null,
    ]);
    if (saved !== 1) throw new ProblemException(ListeningProblem.floorMovedOn);
    await this.sql.change(SEATS, [practiceId, id, JSON.stringify(standing.seats.map(seatColumnsOf))]);
    await this.write(round, act, version + 1);
    return version + 1;
  }

  /** Read and talked about; what was handed in is reviewed by that, what was broken off stays so. */
  async review(round: RoundRecord, actor: Actor): Promise<number> {
    const { practiceId, id, version } = round;
    const values = [practiceId, id, version, this.clock.now(), actor.accountId];
    if ((await this.sql.change(REVIEWED, values)) !== 1)
      throw new ProblemException(ListeningProblem.floorMovedOn);
    await this.write(round, { kind: 'review', accountId: actor.accountId }, version + 1);
    return version + 1;
  }

  private async write(round: RoundRecord, act: Act, version: number): Promise<void> {
    await this.sql.change(ACT, [
      round.practiceId,
      this.ids.next(),
      round.id,
      round.caseId,
      version,
      act.kind,
      act.by ?? null,
      act.accountId ?? null,
      this.clock.now(),
    ]);
  }
}
