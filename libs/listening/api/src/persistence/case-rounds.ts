import { Injectable } from '@nestjs/common';
import type { Debrief, GuessMark, Readiness, RoundWay, TurnFigures } from '@reknit/listening/model';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { ROUND_JSON, roundOf, type RoundColumns, type RoundRecord } from './round-row';

export interface CaseRound extends RoundRecord {
  readonly inTime?: boolean;
}

export interface CaseTurn extends TurnFigures {
  readonly number: number;
  readonly cycle: number;
  readonly marks: readonly GuessMark[];
  readonly at: Date;
}

type Private =
  | { readonly kind: 'readiness'; readonly content: Readiness }
  | { readonly kind: 'felt_heard'; readonly content: { readonly value: number } }
  | { readonly kind: 'debrief'; readonly content: Debrief };
export type PrivateRow = Private & {
  readonly roundId: string;
  readonly participantId: ParticipantId;
  readonly at: Date;
};

export interface ActRow {
  readonly roundId: string;
  readonly kind: string;
  readonly participantId: ParticipantId | null;
  readonly at: Date;
}

interface TurnRow {
  readonly roundId: string;
  readonly way: RoundWay;
  readonly number: number;
  readonly floor: number;
  readonly cycle: number;
  readonly speakerId: ParticipantId;
  readonly listenerId: ParticipantId;
  readonly loops: number;
  readonly stillOpen: boolean;
  readonly passed: boolean;
  readonly accuracy: readonly number[];
  readonly validated: boolean;
  readonly marks: readonly GuessMark[];
  readonly openedAt: Date;
  readonly speakSeconds: number | null;
  readonly turnSeconds: number | null;
}

// A round is in time when it ended within due and grace of the homework as it stands.
const ROUNDS = statement(
  'listening.rounds-of-case',
  `select ${ROUND_JSON} as round,
     case when r.ended_at is not null then r.ended_at <= h.due_at + make_interval(mins => h.grace_minutes) end as "inTime"
   from listening_round r join homework h on h.practice_id = r.practice_id and h.id = r.homework_id
   where r.practice_id = $1 and r.case_id = $2 and ($3::uuid is null or r.id = $3) order by r.created_at desc, r.id desc limit 200`,
);
const TURNS = statement(
  'listening.turns-of-case',
  `select t.round_id as "roundId", r.way, t.number, t.floor, t.cycle, t.speaker_id as "speakerId", t.listener_id as "listenerId",
     t.loops, t.still_open as "stillOpen", t.passed, m.opened_at as "openedAt",
     coalesce(e.accuracy, '{}') as accuracy, coalesce(e.validated, false) as validated, coalesce(e.marks, '{}') as marks,
     extract(epoch from m.said_at - m.opened_at)::float as "speakSeconds",
     extract(epoch from m.closed_at - m.opened_at)::float as "turnSeconds"
   from listening_turn t
   join sec.listening_turn_moments($2) m on m.turn_id = t.id
   join listening_round r on r.practice_id = t.practice_id and r.id = t.round_id
   left join lateral (
     select array_agg(x.value order by x.position) filter (where x.kind = 'accuracy') as accuracy,
       bool_or(x.kind = 'makes_sense') as validated,
       (array_agg(x.marks order by x.position desc) filter (where x.kind = 'mark'))[1:1] as marks
     from (select value, kind, position, array_to_string(marks, ',') as marks from listening_entry y
       where y.practice_id = t.practice_id and y.round_id = t.round_id and y.turn_id = t.id) x) e on true
   where t.practice_id = $1 and t.case_id = $2 and ($3::uuid is null or t.round_id = $3) and t.finished
   order by m.opened_at, t.number`,
);
const PRIVATE = statement(
  'listening.private-of-case',
  `select round_id as "roundId", participant_id as "participantId", kind, content, at from listening_private
   where practice_id = $1 and case_id = $2 and ($3::uuid is null or round_id = $3) order by at, id`,
);
const ACTS = statement(
  'listening.acts-of-case',
  `select round_id as "roundId", kind, participant_id as "participantId", at from listening_act
   where practice_id = $1 and case_id = $2 and ($3::uuid is null or round_id = $3)
     and kind in ('stop', 'timeOut', 'facilitator.stop', 'facilitator.timeOut', 'clock.lapsed') order by version`,
);
const PARKED = statement(
  'listening.parked-of-case',
  `select n.round_id as "roundId", m.noted_at as at, n.body as text from listening_note n
   join sec.listening_note_moments($2) m on m.note_id = n.id
   where n.practice_id = $1 and n.case_id = $2 and n.kind = 'parked' order by n.position desc limit 100`,
);

/** Everything of the rounds of a case but their words, for the care team. */
@Injectable()
export class CaseRounds {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** Newest first. */
  async rounds(caseId: CaseId, roundId?: string): Promise<readonly CaseRound[]> {
    const rows = await this.sql.rows<{ round: RoundColumns; inTime: boolean | null }>(
      ROUNDS,
      this.of(caseId, roundId),
    );
    return rows.map(({ round, inTime }) => ({ ...roundOf(round), inTime: inTime ?? undefined }));
  }

  /** Finished ones, oldest first; what was broken off was taken again and counts once. */
  async turns(caseId: CaseId, roundId?: string): Promise<readonly CaseTurn[]> {
    const rows = await this.sql.rows<TurnRow>(TURNS, this.of(caseId, roundId));
    return rows.map((row) => ({
      ...row,
      at: row.openedAt,
      marks: row.marks.flatMap((joined) => joined.split(',')) as GuessMark[],
      speakSeconds: row.speakSeconds ?? undefined,
      turnSeconds: row.turnSeconds ?? undefined,
    }));
  }

  privateOf(caseId: CaseId, roundId?: string): Promise<readonly PrivateRow[]> {
    return this.sql.rows<PrivateRow>(PRIVATE, this.of(caseId, roundId));
  }

  acts(caseId: CaseId, roundId?: string): Promise<readonly ActRow[]> {
    return this.sql.rows<ActRow>(ACTS, this.of(caseId, roundId));
  }

  parked(caseId: CaseId): Promise<readonly { roundId: string; at: Date; text: string }[]> {
    return this.sql.rows(PARKED, this.of(caseId).slice(0, 2));
  }

  private of(caseId: CaseId, roundId?: string): readonly unknown[] {
    return [this.transactions.current().who.practiceId, caseId, roundId ?? null];
  }
}
