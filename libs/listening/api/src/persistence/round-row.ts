import {
  readSettings,
  turnRulesOf,
  type RoundNotice,
  type RoundSettings,
  type RoundStanding,
  type RoundStatus,
  type RoundWay,
  type Seat,
  type ValidatingStep,
} from '@reknit/listening/model';
import type {
  AccountId,
  CaseId,
  ClientId,
  HomeworkId,
  Instant,
  ParticipantId,
  ParticipationId,
  PracticeId,
  RelationType,
  TimeZoneName,
} from '@reknit/shared/model';

/** One person's place in a round, with what commands and views need beside what the rules read. */
export interface SeatRecord extends Seat {
  readonly id: string;
  readonly participationId: ParticipationId;
  readonly clientId: ClientId;
  readonly givenName: string;
}

/** A round as it is kept. */
export interface RoundRecord {
  readonly practiceId: PracticeId;
  readonly id: string;
  readonly caseId: CaseId;
  readonly homeworkId: HomeworkId;
  readonly relationType: RelationType;
  readonly settings: RoundSettings;
  readonly wordsShared: boolean;
  readonly topic?: string;
  readonly label?: string;
  readonly hostClientId?: ClientId;
  readonly createdAt: Instant;
  readonly endedAt?: Instant;
  readonly endedWhy?: EndedWhy;
  readonly reviewedAt?: Instant;
  readonly reviewedBy?: AccountId;
  readonly version: number;
  readonly seats: readonly SeatRecord[];
  readonly standing: RoundStanding;
}

export type EndedWhy = 'left' | 'time_out' | 'rested';

/** The columns of a round that move. Their names are those of the table. */
export interface StandingColumns {
  readonly status: RoundStatus;
  readonly step: ValidatingStep | null;
  readonly floor: number;
  readonly turn: number;
  readonly turn_number: number;
  readonly loops: number;
  readonly attempt: number;
  readonly guesses: number;
  readonly since: string;
  readonly speak_until: string | null;
  readonly window_until: string | null;
  readonly lapsed_from: RoundStatus | null;
  readonly time_out_not_before: string | null;
  readonly time_out_return_at: string | null;
  readonly time_out_until: string | null;
  readonly holder_id: ParticipantId | null;
  readonly passing: boolean;
  readonly notice: RoundNotice | null;
  readonly completed: boolean;
}

interface SeatColumns {
  readonly id: string;
  readonly participation_id: ParticipationId;
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly given_name: string;
  readonly minor: boolean;
  readonly entered: boolean;
  readonly answered: boolean;
  readonly closed: boolean;
  readonly debriefed: boolean;
  readonly has_left: boolean;
  readonly has_pin: boolean;
  readonly spoke: number;
  readonly heard: number;
}

/** A round with its seats as one JSON value: so its moments are text, as they are to the rules. */
export interface RoundColumns extends StandingColumns {
  readonly practice_id: PracticeId;
  readonly id: string;
  readonly case_id: CaseId;
  readonly homework_id: HomeworkId;
  readonly relation_type: RelationType;
  readonly way: RoundWay;
  readonly settings: unknown;
  readonly words_shared: boolean;
  readonly topic: string | null;
  readonly label: string | null;
  readonly host_client_id: ClientId | null;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly ended_why: EndedWhy | null;
  readonly reviewed_at: string | null;
  readonly reviewed_by: AccountId | null;
  readonly version: number;
  readonly seats: readonly SeatColumns[];
}

/** For a statement in which the round is called `r`. */
export const ROUND_JSON = `to_jsonb(r) || jsonb_build_object('seats',
  (select jsonb_agg(to_jsonb(s) order by s.place) from listening_seat s where s.practice_id = r.practice_id and s.round_id = r.id))`;

export function roundOf(row: RoundColumns): RoundRecord {
  const settings = readSettings(row.settings, row.relation_type);
  const seats = row.seats.map(seatOf);
  return {
    practiceId: row.practice_id,
    id: row.id,
    caseId: row.case_id,
    homeworkId: row.homework_id,
    relationType: row.relation_type,
    settings,
    wordsShared: row.words_shared,
    topic: row.topic ?? undefined,
    label: row.label ?? undefined,
    hostClientId: row.host_client_id ?? undefined,
    createdAt: utc(row.created_at),
    endedAt: row.ended_at === null ? undefined : utc(row.ended_at),
    endedWhy: row.ended_why ?? undefined,
    reviewedAt: row.reviewed_at === null ? undefined : utc(row.reviewed_at),
    reviewedBy: row.reviewed_by ?? undefined,
    version: row.version,
    seats,
    standing: {
      ...standingOf(row),
      seats,
      rules: turnRulesOf(settings),
      way: row.way,
      hasTopic: row.topic !== null,
    },
  };
}

function standingOf(row: RoundColumns): Omit<RoundStanding, 'seats' | 'rules' | 'way' | 'hasTopic'> {
  const { time_out_not_before: notBefore, time_out_return_at: returnAt, time_out_until: until } = row;
  const paused = notBefore !== null && returnAt !== null && until !== null;
  return {
    status: row.status,
    step: row.step,
    floor: row.floor,
    turn: row.turn,
    turnNumber: row.turn_number,
    loops: row.loops,
    attempt: row.attempt,
    guesses: row.guesses,
    since: utc(row.since),
    speakUntil: row.speak_until === null ? null : utc(row.speak_until),
    windowUntil: row.window_until === null ? null : utc(row.window_until),
    lapsedFrom: row.lapsed_from,
    timeOut: paused ? { notBefore: utc(notBefore), returnAt: utc(returnAt), until: utc(until) } : null,
    holderId: row.holder_id,
    passing: row.passing,
    notice: row.notice,
    completed: row.completed,
  };
}

export function columnsOf(standing: RoundStanding): StandingColumns {
  return {
    status: standing.status,
    step: standing.step,
    floor: standing.floor,
    turn: standing.turn,
    turn_number: standing.turnNumber,
    loops: standing.loops,
    attempt: standing.attempt,
    guesses: standing.guesses,
    since: standing.since,
    speak_until: standing.speakUntil,
    window_until: standing.windowUntil,
    lapsed_from: standing.lapsedFrom,
    time_out_not_before: standing.timeOut?.notBefore ?? null,
    time_out_return_at: standing.timeOut?.returnAt ?? null,
    time_out_until: standing.timeOut?.until ?? null,
    holder_id: standing.holderId,
    passing: standing.passing,
    notice: standing.notice,
    completed: standing.completed,
  };
}

export function seatColumnsOf(seat: Seat) {
  return {
    participant_id: seat.participantId,
    entered: seat.entered,
    answered: seat.answered,
    closed: seat.closed,
    debriefed: seat.debriefed,
    has_left: seat.left,
    has_pin: seat.hasPin,
    spoke: seat.spoke,
    heard: seat.heard,
  };
}

function seatOf(row: SeatColumns): SeatRecord {
  return {
    id: row.id,
    participationId: row.participation_id,
    participantId: row.participant_id,
    clientId: row.client_id,
    givenName: row.given_name,
    minor: row.minor,
    entered: row.entered,
    answered: row.answered,
    closed: row.closed,
    debriefed: row.debriefed,
    left: row.has_left,
    hasPin: row.has_pin,
    spoke: row.spoke,
    heard: row.heard,
  };
}

/** JSON writes moments with the offset of the connection; to the rules they are UTC with milliseconds. */
export function utc(moment: string): Instant {
  return new Date(moment).toISOString();
}

export type Zones = ReadonlyMap<ParticipantId, TimeZoneName>;
